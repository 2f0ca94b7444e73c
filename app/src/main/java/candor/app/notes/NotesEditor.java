package candor.app.notes;

import candor.app.control.Wrapping;
import candor.app.shell.Shortcut;
import candor.app.text.Texts;
import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Spot;
import candor.model.interview.TypedLine;
import candor.model.kit.Competency;
import candor.model.store.Uuid7;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// An editor for the notes of an interview: lines, each with an id, the time when it was begun and
/// its question.
///
/// Where it is used:
///
/// 1. [#load] the stored lines, [#goTo(Spot)] where the interviewer was, [#write] to begin.
/// 2. Bind or set [#questionProperty] to the question that is open: lines begun from now on belong
///    to it.
/// 3. [#setOnTouched]: called after each edit by the user; some time later [#take] what was typed,
///    and [#spot] for the caret, and keep both. What was taken is not given a second time: keep it
///    until it is stored.
/// 4. [#adopt] what was changed elsewhere. Lines typed in since the last [#take] are left alone;
///    leave out yourself what you have taken and not stored yet. What is stored as it was taken
///    changes nothing.
///
/// The editor keeps the keyboard: neither completion nor anything else takes it. Ctrl+F opens its
/// own search while the keyboard is within; so a place with this editor has no search box of its
/// own ([candor.app.shell.Place#search]), and Ctrl+F elsewhere in it may call [#find].
///
/// Costs: a key takes the same time however long the notes are. On the window's thread.
public final class NotesEditor extends VBox {
  private static final Texts TEXTS = Texts.in(NotesEditor.class);
  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final List<String> KEYS =
      List.of("find", "findNext", "undo", "redo", "tag", "accept", "leave", "deleteLine");
  private static final PseudoClass HEADED = PseudoClass.getPseudoClass("headed");
  private final Clock clock;
  private final LineList lines;
  private final NotesArea area;
  private final FindBar find;
  private final Completion completion;
  private final Label prompt = new Label();
  private final Text measure = new Text();
  private final StackPane paper = new StackPane();
  private final StringProperty question =
      new SimpleStringProperty(this, "question", NoteLine.NO_QUESTION);
  private Optional<Instant> started = Optional.empty();
  private Optional<Instant> ended = Optional.empty();
  private Runnable onTouched = () -> {};

  /// An empty one.
  ///
  /// @param name what is written here, for a screen reader
  /// @param clock gives lines their time; its zone is the user's
  public NotesEditor(String name, Clock clock) {
    this.clock = clock;
    var ids = new Uuid7(clock, new SecureRandom());
    this.lines = new LineList(clock, () -> new NoteLineId(ids.next()));
    this.area = new NotesArea(name, lines, new EditHistory(clock), this::typed, this::touched);
    this.find = new FindBar(area);
    this.completion = new Completion(area);
    getStyleClass().add("notes-editor");
    prompt.getStyleClass().add("note-prompt");
    Wrapping.wrap(prompt);
    prompt.setManaged(false);
    prompt.setMouseTransparent(true);
    measure.getStyleClass().add("note-time");
    measure.setManaged(false);
    measure.setVisible(false);
    paper.getChildren().addAll(area, prompt, completion, measure);
    paper.getStyleClass().add("note-paper");
    VBox.setVgrow(paper, Priority.ALWAYS);
    getChildren().addAll(find, paper);
    area.margin().setTimes(this::time);
    var _ = question.subscribe(lines::ask);
    var _ = question.subscribe((before, now) -> area.lines().showAsked());
    var _ = question.subscribe((before, now) -> area.letGo());
    var _ = measure.fontProperty().subscribe(font -> scale(font.getSize()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    showPrompt();
  }

  /// The key of the question that lines begun from now on belong to; see [NoteLine#question()].
  public StringProperty questionProperty() {
    return question;
  }

  /// Names the questions, for what stands above the lines of each; an empty name shows nothing.
  ///
  /// @param names by the question's key
  public void setQuestionNames(Function<String, String> names) {
    area.lines().setNames(names);
    area.refresh();
    showPrompt();
  }

  /// The competencies to complete a tag to, those to offer first at the front.
  public void setCompetencies(List<Competency> competencies) {
    area.lines().setCompetencies(competencies);
    completion.offer(competencies);
    area.refresh();
  }

  /// When the interview's clock was started and when it ended: lines written while it ran show the
  /// clock, others the time of day.
  public void setRan(Optional<Instant> from, Optional<Instant> to) {
    if (!from.equals(started) || !to.equals(ended)) {
      started = from;
      ended = to;
      area.refresh();
    }
  }

  /// What to call after each edit by the user, undo among them, before the edit is shown.
  public void setOnTouched(Runnable touched) {
    onTouched = touched;
  }

  /// What to call when the caret went elsewhere.
  public void setOnMoved(Runnable moved) {
    var _ = area.caretPositionProperty().subscribe((before, now) -> moved.run());
  }

  /// Whether something can be typed; what stands there can always be read and copied.
  public void setEditable(boolean editable) {
    area.setEditable(editable);
  }

  /// What stands where nothing has been written yet.
  public void setPrompt(String words) {
    prompt.setText(words);
  }

  /// Shows these lines in place of all others; undo does not go back behind this.
  ///
  /// @param stored in the order of their places
  public void load(List<TypedLine> stored) {
    area.reload(() -> lines.load(stored));
    showPrompt();
  }

  /// Takes in what was changed elsewhere; the caret stays in its line. Where this changes
  /// something, undo does not go back behind it.
  public void adopt(List<TypedLine> put, Collection<NoteLineId> removed) {
    if (lines.wouldAdopt(put, removed)) {
      area.reload(() -> lines.adopt(put, removed));
      showPrompt();
    }
  }

  /// What was typed since this was asked last.
  public NoteEdits take() {
    return lines.take();
  }

  /// Whether something was typed since [#take] was asked last.
  public boolean isTouched() {
    return lines.hasChanges();
  }

  /// All lines, in their order; in empty notes a blank one.
  public List<TypedLine> lines() {
    return lines.all();
  }

  /// Where the caret is; see [Spot].
  public Spot spot() {
    var caret = area.caret();
    return new Spot(question.get(), lines.get(caret.index()).place(), caret.offset());
  }

  /// The line with the caret.
  public TypedLine line() {
    return lines.get(area.caret().index());
  }

  /// Puts the caret where it was; into the next line above, where that line is gone. Leaves the
  /// question as it is.
  public void goTo(Spot spot) {
    var all = lines.all();
    var index = 0;
    while (index + 1 < all.size() && all.get(index + 1).place() <= spot.place()) {
      index++;
    }
    area.goTo(index, all.get(index).place() == spot.place() ? spot.caret() : Integer.MAX_VALUE);
  }

  /// Puts the caret at the end of a line and shows that line; nothing where there is none.
  ///
  /// @return whether there is such a line
  public boolean goTo(NoteLineId line) {
    var index = lines.indexOf(line);
    if (index >= 0) {
      area.goTo(index, Integer.MAX_VALUE);
    }
    return index >= 0;
  }

  /// Puts the caret behind everything.
  public void goToEnd() {
    area.goTo(lines.size() - 1, Integer.MAX_VALUE);
  }

  /// Puts the caret into a blank line behind everything, and makes one where the last has words.
  public void begin() {
    goToEnd();
    if (area.isEditable() && !lines.get(lines.size() - 1).text().isEmpty()) {
      area.insertLineBreak();
    }
  }

  /// Puts the keyboard into the notes; what is typed next is taken, also before they were drawn.
  public void write() {
    // Without its skin, which comes with the styles, the area hears no key.
    area.applyCss();
    area.requestFocus();
  }

  /// Whether the keyboard is in the notes.
  public ReadOnlyBooleanProperty writingProperty() {
    return area.focusedProperty();
  }

  /// Opens the search in the notes, with the keyboard in it.
  public void find() {
    find.open();
  }

  /// The keys that work in the notes, for the list of shortcuts.
  public static List<Shortcut> shortcuts() {
    return KEYS.stream()
        .map(key -> new Shortcut(TEXTS.of("notes.key." + key), TEXTS.of("notes.keyText." + key)))
        .toList();
  }

  private void typed() {
    completion.typed();
  }

  private void touched() {
    showPrompt();
    onTouched.run();
  }

  private void showPrompt() {
    prompt.setVisible(lines.size() == 1 && lines.get(0).text().isEmpty());
    if (prompt.isVisible()) {
      var isHeaded = !area.lines().about(0).heading().isEmpty();
      prompt.pseudoClassStateChanged(HEADED, isHeaded);
      requestLayout();
    }
  }

  private void scale(double caption) {
    area.margin().setEm(caption);
    area.refresh();
  }

  private String time(TypedLine line) {
    var at = line.writtenAt();
    var gone =
        started
            .filter(start -> !at.isBefore(start) && ended.filter(at::isAfter).isEmpty())
            .map(start -> Duration.between(start, at));
    return gone.map(NotesEditor::clock)
        .orElseGet(() -> TIME_OF_DAY.format(at.atZone(clock.getZone())));
  }

  private static String clock(Duration gone) {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", gone.toHours(), gone.toMinutesPart(), gone.toSecondsPart());
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown()
        && !event.isAltDown()
        && !event.isShiftDown()
        && event.getCode() == KeyCode.F) {
      find.open();
      event.consume();
    } else if (event.getCode() == KeyCode.F3 && find.isOpen()) {
      find.step(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    prompt.applyCss();
    var left = area.margin().width();
    // The lines get their width only after this.
    var width = Math.max(0, paper.getWidth() - left);
    prompt.resizeRelocate(left, 0, width, prompt.prefHeight(width));
  }
}
