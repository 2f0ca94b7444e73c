package candor.app.interview;

import candor.app.control.Wrapping;
import candor.app.notes.NotesEditor;
import candor.app.text.Texts;
import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Spot;
import candor.model.interview.TypedLine;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The notes: the largest thing on the screen.
final class NotesPane extends VBox implements Writing {
  private static final Texts TEXTS = Texts.in(NotesPane.class);
  private static final double LOW = 16;
  private final NotesEditor editor;
  private final Label above = new Label();
  private boolean shown;

  NotesPane(Clock clock) {
    this.editor = new NotesEditor(TEXTS.of("interview.notes"), clock);
    getStyleClass().add("notes-pane");
    above.getStyleClass().addAll("caption", "muted");
    above.setMinWidth(0);
    above.managedProperty().bind(above.visibleProperty());
    VBox.setVgrow(editor, Priority.ALWAYS);
    var keys = new Label(TEXTS.of("interview.keys"));
    keys.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(keys);
    keys.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(above, editor, keys);
    // Where it is low, the room is for the words.
    var _ =
        heightProperty()
            .subscribe(
                height -> {
                  var high = height.doubleValue() > LOW * keys.getFont().getSize();
                  keys.setVisible(high);
                  keys.setManaged(high);
                });
  }

  /// Follows what is asked, and tells of what is typed.
  void show(InterviewViewModel model, NotesViewModel notes) {
    var _ = model.sheetProperty().subscribe(sheet -> sheet.ifPresent(this::describe));
    var _ = model.openProperty().subscribe(() -> name(model));
    var _ = model.sheetProperty().subscribe(() -> name(model));
    var _ =
        model
            .timeProperty()
            .subscribe(
                () ->
                    editor.setRan(
                        model.interview().flatMap(talk -> Optional.ofNullable(talk.startedAt())),
                        model.interview().flatMap(talk -> Optional.ofNullable(talk.endedAt()))));
    editor.setOnTouched(notes::typed);
    editor.setOnMoved(notes::moved);
    var _ =
        editor
            .writingProperty()
            .subscribe(
                writing -> {
                  if (!writing) {
                    notes.flush();
                  }
                });
  }

  /// Names the open question here for as long as the list of questions is not in sight.
  void nameUnless(ObservableValue<Boolean> listed) {
    above.visibleProperty().bind(listed.map(inSight -> !inSight));
  }

  /// Puts the keyboard here.
  void begin() {
    editor.write();
  }

  /// Puts the caret behind everything, into a line of its own.
  void goToEnd() {
    editor.begin();
  }

  /// Puts the caret at the end of the last line of a question; behind everything where it has none.
  void goToLast(String key) {
    var isThere =
        editor.lines().reversed().stream()
            .filter(line -> line.question().equals(key) && !line.text().isBlank())
            .findFirst()
            .filter(line -> editor.goTo(line.id()))
            .isPresent();
    if (!isThere) {
      goToEnd();
    }
  }

  @Override
  public void show(List<NoteLine> stored, Spot spot) {
    var lines = stored.stream().map(TypedLine::of).toList();
    if (shown) {
      var gone = new HashSet<NoteLineId>();
      editor.lines().forEach(line -> gone.add(line.id()));
      lines.forEach(line -> gone.remove(line.id()));
      editor.adopt(lines, gone);
      return;
    }
    shown = true;
    editor.questionProperty().set(spot.question());
    editor.load(lines);
    editor.goTo(spot);
  }

  @Override
  public void ask(String key) {
    editor.questionProperty().set(key);
  }

  @Override
  public NoteEdits take() {
    return editor.take();
  }

  @Override
  public Spot spot() {
    return editor.spot();
  }

  @Override
  public List<TypedLine> lines() {
    return editor.lines();
  }

  private void describe(Sheet sheet) {
    editor.setEditable(sheet.isMine());
    editor.setPrompt(
        TEXTS.of(sheet.isMine() ? "interview.notes.prompt" : "interview.notes.notMine"));
    var names = new HashMap<String, String>();
    var number = 0;
    for (var topic : sheet.topics()) {
      var words = TopicWords.of(topic);
      names.put(
          topic.key(),
          topic.isAsked() ? TEXTS.of("interview.notes.heading", ++number, words) : words);
    }
    editor.setQuestionNames(key -> names.getOrDefault(key, ""));
    editor.setCompetencies(competencies(sheet));
  }

  /// Mine first.
  private static List<Competency> competencies(Sheet sheet) {
    var all = sheet.kit().map(KitContent::competencies).orElseGet(List::of);
    return Stream.concat(sheet.mine().stream(), all.stream())
        .distinct()
        .collect(Collectors.toUnmodifiableList());
  }

  private void name(InterviewViewModel model) {
    model
        .sheetProperty()
        .get()
        .flatMap(sheet -> sheet.topic(model.openProperty().get()))
        .ifPresent(topic -> above.setText(TopicWords.of(topic)));
  }
}
