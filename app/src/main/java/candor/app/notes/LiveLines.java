package candor.app.notes;

import candor.model.interview.NoteLineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;

/// Shows what is typed without making all lines anew.
///
/// JavaFX's editor throws away the nodes of all lines around the view (some 230) at each change,
/// and makes them again: 20 ms of the window's thread for each key, measured on a busy machine with
/// two cores, where an empty text area needs 1 ms. This stands between the notes and the editor's
/// view, and writes a change within a line into the nodes that show this line; only where lines
/// come or go, or a line gets higher or lower, the view lays all of them out. What comes at the end
/// leaves the nodes of those before.
final class LiveLines implements StyledTextModel.Listener {
  private final LinesModel model;
  private final Margin margin;
  private final Map<NoteLineId, Shown> shown = new HashMap<>();
  private @Nullable Parent view;

  private record Shown(TextFlow flow, LinesModel.About about) {}

  LiveLines(LinesModel model, Margin margin) {
    this.model = model;
    this.margin = margin;
  }

  /// Takes the editor's own view from the notes and stands in for it.
  void standIn(Parent flow) {
    view = flow;
    model.removeListener((StyledTextModel.Listener) flow);
    model.addListener(this);
  }

  /// Takes note of the nodes that show a line; dresses them.
  void shows(TextFlow flow, LinesModel.About about) {
    var _ = shown.put(about.line(), new Shown(flow, about));
    flow.getStyleClass().add("note-line");
    if (!about.heading().isEmpty() && flow.getParent() instanceof Pane cell) {
      flow.getStyleClass().add("note-begins");
      var heading = new Label(about.heading());
      heading.getStyleClass().addAll("note-heading", "caption", "bold", "muted");
      heading.setManaged(false);
      heading.setMinWidth(0);
      cell.getChildren().add(heading);
      var _ =
          flow.widthProperty()
              .subscribe(
                  width -> {
                    heading.applyCss();
                    heading.resizeRelocate(0, 0, width.doubleValue(), heading.prefHeight(-1));
                  });
    }
  }

  /// Shows all lines anew.
  ///
  /// @param before how many there were
  void refresh(int before) {
    restructure(
        ContentChange.ofEdit(
            TextPos.ZERO, TextPos.ofLeading(before - 1, 0), 0, model.size() - 1, 0));
  }

  @Override
  public void onContentChange(ContentChange change) {
    var first = change.getStart().index();
    if (change.getEnd().index() == first
        && (change.getLinesAdded() == 0 || isAtTheEnd(change))
        && rewrite(first)) {
      if (change.getLinesAdded() > 0 && view != null) {
        view.requestLayout();
      }
    } else {
      restructure(change);
    }
  }

  // New lines below all others, with nothing behind them that had been a line's.
  private boolean isAtTheEnd(ContentChange change) {
    return change.getStart().compareTo(change.getEnd()) == 0
        && change.getStart().index() + change.getLinesAdded() == model.size() - 1
        && model.getPlainText(model.size() - 1).length() == change.getCharsAddedBottom();
  }

  private boolean rewrite(int index) {
    var nodes = shown.get(model.line(index).id());
    if (nodes == null || !nodes.about().equals(model.about(index))) {
      return false;
    }
    var flow = nodes.flow();
    write(flow, model.pieces(index));
    margin.update(index);
    if (view != null) {
      if (flow.getScene() == null) {
        view.requestLayout();
      } else {
        flow.applyCss();
        if (Math.abs(flow.prefHeight(flow.getWidth()) - flow.getHeight()) > 0.5) {
          view.requestLayout();
        } else {
          flow.layout();
        }
      }
    }
    return true;
  }

  private static void write(TextFlow flow, List<Piece> pieces) {
    var all = pieces.isEmpty() ? List.of(new Piece("", List.of())) : pieces;
    if (flow.getChildren().size() == all.size()) {
      for (var i = 0; i < all.size(); i++) {
        write((Text) flow.getChildren().get(i), all.get(i));
      }
      return;
    }
    var texts = new ArrayList<Text>();
    for (var piece : all) {
      var text = new Text();
      write(text, piece);
      texts.add(text);
    }
    flow.getChildren().setAll(texts);
  }

  private static void write(Text text, Piece piece) {
    if (!text.getText().equals(piece.text())) {
      text.setText(piece.text());
    }
    if (!text.getStyleClass().equals(piece.looks())) {
      text.getStyleClass().setAll(piece.looks());
    }
  }

  // JavaFX's view keeps its place in the text by adding up removed and added lines, and so points
  // behind the end after a removal. It is told of the same change in two that come out right.
  private void restructure(ContentChange change) {
    shown.clear();
    margin.refresh();
    if (!(view instanceof StyledTextModel.Listener listener)) {
      return;
    }
    var start = TextPos.ofLeading(change.getStart().index(), 0);
    var gone = change.getEnd().index() - start.index();
    if (gone > 0) {
      listener.onContentChange(
          ContentChange.ofEdit(start, TextPos.ofLeading(start.index() + gone, 0), 0, 1, 0));
      listener.onContentChange(ContentChange.ofEdit(start, start, 0, -(2 * gone + 1), 0));
    }
    listener.onContentChange(ContentChange.ofEdit(start, start, 0, change.getLinesAdded(), 0));
  }
}
