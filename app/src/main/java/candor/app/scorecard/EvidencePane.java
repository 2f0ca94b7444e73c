package candor.app.scorecard;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Field;
import candor.app.text.Texts;
import candor.model.interview.NoteLineId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a rating rests on: my lines, to be chosen by arrows and the space bar, and a field for a
/// sentence where none of them says it.
final class EvidencePane extends VBox {
  private static final Texts TEXTS = Texts.in(EvidencePane.class);
  private final Verbs verbs;
  private final Label missing =
      CompetencyPane.words(TEXTS.of("scorecard.evidence.missing"), "warning-text");
  private final VBox lines = new VBox();
  private final TextField sentence = new TextField();
  private final Node takeTagged;
  private List<Form.Line> written = List.of();
  private List<Form.Line> shown = List.of();

  /// What can be done about evidence.
  ///
  /// @param choose takes these lines, too
  /// @param leave takes a line no longer
  /// @param sentence takes what is typed
  /// @param left the sentence was kept or left by a key: the keyboard goes back to the ratings
  record Verbs(
      Consumer<List<NoteLineId>> choose,
      Consumer<NoteLineId> leave,
      SentenceViewModel sentence,
      Runnable left) {}

  EvidencePane(Verbs verbs) {
    this.verbs = verbs;
    getStyleClass().add("evidence");
    lines.getStyleClass().add("evidence-lines");
    var title = CompetencyPane.words(TEXTS.of("scorecard.evidence"), "strong");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    takeTagged =
        Buttons.quiet(
            Action.of(
                TEXTS.of("scorecard.evidence.takeTagged"),
                () -> {
                  var _ = takeTagged();
                }));
    var head = new HBox(title, takeTagged);
    head.setAlignment(Pos.CENTER_LEFT);
    sentence.setPromptText(TEXTS.of("scorecard.evidence.prompt"));
    sentence.textProperty().bindBidirectional(verbs.sentence().textProperty());
    sentence.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            write();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            verbs.left().run();
            event.consume();
          }
        });
    // What was typed is not lost by looking elsewhere.
    var _ =
        sentence
            .focusedProperty()
            .subscribe(
                focused -> {
                  if (!focused) {
                    keep();
                  }
                });
    var field = new Field(TEXTS.of("scorecard.evidence.sentence"), sentence);
    field.getStyleClass().add("evidence-sentence");
    var _ =
        verbs
            .sentence()
            .unsavedProperty()
            .subscribe(
                unsaved ->
                    field.setProblem(
                        unsaved
                            ? Optional.of(TEXTS.of("scorecard.reason.notSaved"))
                            : Optional.empty()));
    getChildren().addAll(head, missing, lines, field);
  }

  /// Shows what can be chosen.
  ///
  /// @param isMissing whether the rating needs a line and has none
  void show(Form.Rated rated, boolean isMissing) {
    visible(missing, isMissing);
    written = rated.lines();
    showLines();
  }

  // What is being typed stands in its field.
  private void showLines() {
    var others = written.stream().filter(line -> !verbs.sentence().isTyped(line.id())).toList();
    visible(takeTagged, others.stream().anyMatch(Form.Line::tagged));
    if (shown.equals(others) && !lines.getChildren().isEmpty()) {
      return;
    }
    var focused = focused();
    shown = others;
    lines.getChildren().setAll(shown.stream().map(this::line).toList());
    if (shown.isEmpty()) {
      lines
          .getChildren()
          .setAll(CompetencyPane.words(TEXTS.of("scorecard.evidence.none"), "muted"));
    }
    focused.ifPresent(this::focus);
  }

  /// Moves the keyboard among the lines.
  ///
  /// @return whether there is one to go to
  boolean move(int steps) {
    var to = focused().map(at -> at + steps).orElse(steps > 0 ? 0 : -1);
    if (to < 0 || to >= shown.size()) {
      return false;
    }
    focus(to);
    return true;
  }

  /// Takes all lines that are tagged with the competency, besides those taken already.
  ///
  /// @return whether there is one to take
  boolean takeTagged() {
    var tagged =
        shown.stream().filter(line -> line.tagged() && !line.chosen()).map(Form.Line::id).toList();
    if (!tagged.isEmpty()) {
      verbs.choose().accept(tagged);
    }
    return !tagged.isEmpty();
  }

  /// Whether a line is tagged with the competency, taken or not.
  boolean hasTagged() {
    return shown.stream().anyMatch(Form.Line::tagged);
  }

  /// Goes to the field for a sentence.
  void begin() {
    sentence.requestFocus();
  }

  private void write() {
    keep();
    verbs.left().run();
  }

  private void keep() {
    verbs.sentence().keep();
    showLines();
  }

  private Node line(Form.Line line) {
    return new EvidenceLine(line, () -> toggle(line));
  }

  private void toggle(Form.Line line) {
    if (line.chosen()) {
      verbs.leave().accept(line.id());
    } else {
      verbs.choose().accept(List.of(line.id()));
    }
  }

  private void focus(int at) {
    if (at < lines.getChildren().size()) {
      lines.getChildren().get(at).requestFocus();
    }
  }

  private Optional<Integer> focused() {
    for (var i = 0; i < lines.getChildren().size(); i++) {
      if (lines.getChildren().get(i).isFocused()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static void visible(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
