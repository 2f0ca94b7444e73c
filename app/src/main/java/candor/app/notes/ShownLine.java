package candor.app.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The nodes of one line of notes. The view makes them for the lines in its window and some hundred
/// around it, keeps them, each for its number, and so keeps this. On the window's thread.
///
/// A line outside of the window can be left out: it holds no text then and has the height that it
/// is known to have, until the view gives it room to be seen.
final class ShownLine {
  private final TextFlow flow;
  private final int index;
  private final LinesModel model;
  private final List<Text> texts = new ArrayList<>();
  private @Nullable Label heading;
  private String words;
  private boolean styled;
  private boolean leftOut;

  /// Dresses the nodes that the view has made.
  ///
  /// @param like a line with the styles that this one will get, but only after it was measured;
  ///   nothing when it gets them before
  ShownLine(TextFlow flow, int index, LinesModel model, Optional<ShownLine> like) {
    this.flow = flow;
    this.index = index;
    this.model = model;
    this.words = words(model, index);
    this.styled = like.isEmpty();
    flow.getChildren().stream()
        .filter(Text.class::isInstance)
        .forEach(text -> texts.add((Text) text));
    like.ifPresent(this::measureLike);
    flow.setUserData(this);
    flow.getStyleClass().add("note-line");
    head(model.about(index).heading());
    var _ = flow.widthProperty().subscribe(width -> widen());
  }

  private void measureLike(ShownLine like) {
    flow.setPadding(like.flow.getPadding());
    flow.setLineSpacing(like.flow.getLineSpacing());
    texts.forEach(text -> text.setFont(like.texts.getFirst().getFont()));
  }

  TextFlow flow() {
    return flow;
  }

  boolean isSeen() {
    return flow.getScene() != null;
  }

  boolean isLeftOut() {
    return leftOut;
  }

  /// What stands above it.
  String heading() {
    return heading == null ? "" : heading.getText();
  }

  /// All that a line says, and what stands above it.
  static String words(LinesModel model, int index) {
    return model.about(index).heading() + "\n" + model.getPlainText(index);
  }

  /// Takes note of how high it is with what it says, where that can be told.
  void teach(LineHeights heights) {
    styled |= isSeen();
    if (styled && !leftOut && flow.getParent() instanceof Region cell) {
      heights.learn(words, cell.getMaxWidth(), flow.prefHeight(cell.getMaxWidth()));
    }
  }

  /// Whether the view has given it another height than its text takes.
  boolean isMisfit() {
    return isSeen()
        && flow.getParent() instanceof Region cell
        && Math.abs(
                cell.getHeight()
                    - cell.snapSizeY(cell.prefHeight(cell.getMaxWidth()) + flow.getLineSpacing()))
            > 0.5;
  }

  /// Writes what the line says now.
  void write() {
    if (leftOut && flow.getParent() instanceof Region cell) {
      leftOut = false;
      cell.setPrefHeight(Region.USE_COMPUTED_SIZE);
    }
    if (index < model.size()) {
      words = words(model, index);
      head(model.about(index).heading());
      var pieces = model.pieces(index);
      write(pieces.isEmpty() ? List.of(new Piece("", List.of())) : pieces);
    }
  }

  /// Holds no text until it is seen.
  ///
  /// @param height of the text as it is now
  void leaveOut(double height) {
    if (flow.getParent() instanceof Region cell) {
      if (!leftOut) {
        leftOut = true;
        flow.getChildren().clear();
        texts.clear();
        // So that it widens when it is seen.
        cell.resize(0, 0);
      }
      cell.setPrefHeight(height);
    }
  }

  private void widen() {
    if (leftOut && flow.getWidth() > 1) {
      write();
      flow.applyCss();
    }
    place();
  }

  private void head(String words) {
    if (!words.equals(heading()) && flow.getParent() instanceof Pane cell) {
      cell.getChildren().remove(heading);
      flow.getStyleClass().remove("note-begins");
      heading = null;
      if (!words.isEmpty()) {
        heading = heading(words);
        flow.getStyleClass().add("note-begins");
        cell.getChildren().add(heading);
        place();
      }
    }
  }

  private static Label heading(String words) {
    var heading = new Label(words);
    heading.getStyleClass().addAll("note-heading", "caption", "bold", "muted");
    heading.setManaged(false);
    heading.setMinWidth(0);
    return heading;
  }

  /// Gives what stands above it its room; where it is not seen, that is not known yet.
  void place() {
    if (heading != null) {
      heading.applyCss();
      heading.resizeRelocate(0, 0, flow.getWidth(), heading.prefHeight(-1));
    }
  }

  // What was there before keeps the styles that were found for it.
  private void write(List<Piece> pieces) {
    for (var i = 0; i < pieces.size(); i++) {
      if (i == texts.size()) {
        texts.add(new Text());
        styled = false;
      }
      write(texts.get(i), pieces.get(i));
    }
    var now = texts.subList(0, pieces.size());
    if (!flow.getChildren().equals(now)) {
      flow.getChildren().setAll(now);
    }
  }

  private void write(Text text, Piece piece) {
    if (!text.getText().equals(piece.text())) {
      text.setText(piece.text());
    }
    if (!text.getStyleClass().equals(piece.looks())) {
      text.getStyleClass().setAll(piece.looks());
      styled = false;
    }
  }
}
