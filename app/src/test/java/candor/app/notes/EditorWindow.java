package candor.app.notes;

import candor.app.Fx;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.TypedLine;
import candor.model.kit.Competency;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.jspecify.annotations.Nullable;

/// An editor of notes in a window, and what is seen of it.
final class EditorWindow {
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<Competency> COMPETENCIES =
      List.of(
          new Competency("system", "System design", "", List.of()),
          new Competency("own", "Ownership", "", List.of()),
          new Competency("data", "Data modelling", "", List.of()),
          new Competency("judge", "Judgement, privacy and fairness", "", List.of()),
          new Competency("talk", "対話・傾聴", "", List.of()),
          new Competency("platform", ".NET", "", List.of()));
  private @Nullable NotesEditor editor;
  private Fx.@Nullable Window window;
  private int touches;

  NotesEditor editor() {
    return Objects.requireNonNull(editor);
  }

  Fx.Window window() {
    return Objects.requireNonNull(window);
  }

  /// How often it said that somebody typed.
  int touches() {
    return touches;
  }

  void open(String... lines) {
    open(() -> {});
    Fx.run(
        () -> {
          editor().load(stored(lines));
          editor().goToEnd();
          editor().write();
        });
    window().settle();
  }

  /// Opens it with lines that are there before it is shown, and the caret in one of them.
  void openAt(int line, String... lines) {
    var stored = stored(lines);
    open(
        () -> {
          editor().load(stored);
          var _ = editor().goTo(stored.get(line).id());
        });
    Fx.run(editor()::write);
    window().settle();
  }

  private void open(Runnable before) {
    window =
        Fx.window(
            () -> {
              var made = new NotesEditor("Notes", Clock.fixed(START, ZoneOffset.UTC));
              made.setCompetencies(COMPETENCIES);
              made.setQuestionNames(key -> key.isEmpty() ? "" : "Question " + key);
              made.setOnTouched(() -> touches++);
              editor = made;
              before.run();
              return made;
            },
            700,
            500);
  }

  /// Rolls the view, by a trackpad.
  void roll(double pixels) {
    Fx.run(
        () ->
            node(".notes-area .content")
                .fireEvent(
                    new ScrollEvent(
                        ScrollEvent.SCROLL,
                        0,
                        0,
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        pixels,
                        0,
                        pixels,
                        HorizontalTextScrollUnits.NONE,
                        0,
                        VerticalTextScrollUnits.NONE,
                        0,
                        1,
                        null)));
    window().settle();
  }

  void close() {
    window().close();
  }

  void compose(String committed, String composed) {
    Fx.run(() -> input(committed, composed));
    window().settle();
  }

  /// What an input method says, on the window's thread.
  void input(String committed, String composed) {
    area()
        .fireEvent(
            new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                composed.isEmpty()
                    ? List.of()
                    : List.of(
                        new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW)),
                committed,
                composed.length()));
  }

  RichTextArea area() {
    return (RichTextArea) node(".notes-area");
  }

  Node node(String selector) {
    return Objects.requireNonNull(editor().lookup(selector), selector);
  }

  String count() {
    return Fx.get(() -> ((Label) node(".note-find .caption")).getText());
  }

  List<String> offered() {
    return Fx.get(
        () ->
            editor().lookupAll(".note-offer").stream()
                .map(each -> ((Label) each).getText())
                .toList());
  }

  List<String> texts() {
    return Fx.get(() -> editor().lines().stream().map(TypedLine::text).toList());
  }

  List<TextFlow> flows() {
    return Fx.get(this::shown);
  }

  List<TextFlow> shown() {
    return editor().lookupAll(".note-line").stream()
        .map(TextFlow.class::cast)
        .sorted((a, b) -> Double.compare(a.localToScene(0, 0).getY(), b.localToScene(0, 0).getY()))
        .toList();
  }

  // What the nodes show, from the top.
  List<String> seen() {
    return Fx.get(() -> shown().stream().map(EditorWindow::text).toList());
  }

  /// Whether each line has the room that its text takes and begins where the one above it ends, and
  /// all texts are of one size.
  boolean isInOrder() {
    return Fx.get(
        () -> {
          var end = Double.NaN;
          for (var line : shown()) {
            var cell = (Region) line.getParent();
            if (Math.abs(cell.getLayoutY() - end) > 0.5
                || line.prefHeight(cell.getWidth()) > cell.getHeight() + 0.5) {
              return false;
            }
            end = cell.getLayoutY() + cell.getHeight();
          }
          return shown().stream()
                  .flatMap(line -> line.getChildren().stream())
                  .map(text -> ((Text) text).getFont().getSize())
                  .distinct()
                  .count()
              == 1;
        });
  }

  /// The line, from the top of what is seen, in which the caret is drawn; -1 in none.
  int caret() {
    return Fx.get(
        () -> {
          var caret = node(".caret").localToScene(node(".caret").getBoundsInLocal());
          var lines = shown();
          for (var i = 0; i < lines.size(); i++) {
            var cell = lines.get(i).getParent();
            var bounds = cell.localToScene(cell.getBoundsInLocal());
            if (caret.getCenterY() > bounds.getMinY() && caret.getCenterY() < bounds.getMaxY()) {
              return i;
            }
          }
          return -1;
        });
  }

  static String text(TextFlow line) {
    var text = new StringBuilder();
    line.getChildren().forEach(node -> text.append(((Text) node).getText()));
    return text.toString();
  }

  private static List<TypedLine> stored(String... texts) {
    var lines = new ArrayList<TypedLine>();
    for (var i = 0; i < texts.length; i++) {
      lines.add(
          new TypedLine(
              new NoteLineId(new UUID(7, i)),
              (i + 1) * NoteLine.GAP,
              "",
              texts[i],
              START.minusSeconds(60)));
    }
    return lines;
  }
}
