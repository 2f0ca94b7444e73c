package candor.app.interview;

import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.kit.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The notes under the open question: the largest thing on the screen. Each question keeps its own
/// field with its caret and its own undo; only the open one is in the window.
final class NotesPane extends VBox {
  private static final Texts TEXTS = Texts.in(NotesPane.class);
  private static final double LOW = 16;
  private final InterviewViewModel model;
  private final NotesViewModel notes;
  private final Map<String, TextArea> fields = new HashMap<>();
  private final Label above = new Label();
  private final StackPane field = new StackPane();
  private boolean begun;

  NotesPane(InterviewViewModel model, NotesViewModel notes) {
    this.model = model;
    this.notes = notes;
    getStyleClass().add("notes-pane");
    above.getStyleClass().addAll("caption", "muted");
    above.setMinWidth(0);
    field.getStyleClass().add("notes-field");
    VBox.setVgrow(field, Priority.ALWAYS);
    var keys = new Label(TEXTS.of("interview.keys"));
    keys.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(keys);
    keys.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(above, field, keys);
    // Where it is low, the room is for the words.
    var _ =
        heightProperty()
            .subscribe(
                height -> {
                  var high = height.doubleValue() > LOW * keys.getFont().getSize();
                  keys.setVisible(high);
                  keys.setManaged(high);
                });
    var _ = model.sheetProperty().subscribe(sheet -> sheet.ifPresent(this::show));
    var _ =
        model.openProperty().subscribe(key -> model.sheetProperty().get().ifPresent(this::show));
  }

  /// Puts the keyboard into the open field.
  void write() {
    if (!field.getChildren().isEmpty()) {
      field.getChildren().getFirst().requestFocus();
    }
  }

  private void show(Sheet sheet) {
    var key = model.openProperty().get();
    describe(sheet.topics(), key);
    var now = fields.computeIfAbsent(key, this::area);
    now.setAccessibleText(above.getText());
    if (!field.getChildren().equals(List.of(now))) {
      var typing = !begun || holdsFocus();
      field.getChildren().setAll(now);
      if (typing) {
        now.requestFocus();
      }
      begun = true;
    }
  }

  private void describe(List<Sheet.Topic> topics, String key) {
    for (var i = 0; i < topics.size(); i++) {
      if (topics.get(i).key().equals(key)) {
        above.setText(
            key.isEmpty()
                ? TEXTS.of("interview.notes.else")
                : TEXTS.of("interview.notes.on", i + 1, topics.size() - 1, name(topics.get(i))));
      }
    }
  }

  private static String name(Sheet.Topic topic) {
    return topic
        .competency()
        .map(competency -> competency.name())
        .or(() -> topic.question().map(Question::competency))
        .orElse("");
  }

  private TextArea area(String key) {
    var area = new TextArea();
    area.getStyleClass().add("notes-area");
    Wrapping.wrap(area);
    area.setPromptText(TEXTS.of("interview.notes.prompt"));
    area.textProperty().bindBidirectional(notes.text(key));
    area.end();
    var _ =
        area.focusedProperty()
            .subscribe(
                focused -> {
                  if (!focused) {
                    notes.flush();
                  }
                });
    return area;
  }

  private boolean holdsFocus() {
    return Optional.ofNullable(getScene())
        .map(scene -> scene.getFocusOwner())
        .filter(owner -> owner == null || fields.containsValue(owner))
        .isPresent();
  }
}
