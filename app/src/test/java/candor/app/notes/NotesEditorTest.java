package candor.app.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Spot;
import candor.model.interview.TypedLine;
import candor.model.kit.Competency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotesEditorTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<Competency> COMPETENCIES =
      List.of(
          new Competency("system", "System design", "", List.of()),
          new Competency("own", "Ownership", "", List.of()),
          new Competency("data", "Data modelling", "", List.of()));
  private NotesEditor editor;
  private Fx.Window window;
  private int touches;

  private void open(String... lines) {
    window =
        Fx.window(
            () -> {
              editor = new NotesEditor("Notes", Clock.fixed(START, ZoneOffset.UTC));
              editor.setCompetencies(COMPETENCIES);
              editor.setQuestionNames(key -> key.isEmpty() ? "" : "Question " + key);
              editor.setOnTouched(() -> touches++);
              return editor;
            },
            700,
            500);
    Fx.run(
        () -> {
          editor.load(stored(lines));
          editor.goToEnd();
          editor.write();
        });
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void whatIsTypedIsALineOfTheOpenQuestion() {
    open();
    Fx.run(() -> editor.questionProperty().set("q1"));
    window.type("good ");
    window.press(KeyCode.ENTER);
    window.type("next");
    var edits = Fx.get(() -> editor.take());
    assertEquals(List.of("good ", "next"), edits.put().stream().map(TypedLine::text).toList());
    assertEquals(List.of("q1", "q1"), edits.put().stream().map(TypedLine::question).toList());
    assertEquals(START, edits.put().getFirst().writtenAt());
    assertTrue(edits.put().get(0).place() < edits.put().get(1).place());
    assertTrue(touches >= 10);
    assertEquals(List.of(), Fx.get(() -> editor.take()).put());
    assertEquals(new Spot("q1", edits.put().get(1).place(), 4), Fx.get(() -> editor.spot()));
    assertEquals(List.of("good ", "next"), seen());
  }

  @Test
  void whatIsSeenIsWhatIsWrittenAfterEachKey() {
    open("one", "two", "three");
    window.press(KeyCode.UP);
    for (var key : List.of("a", "b", "#", "o", " ", "!", "ع", "ب")) {
      window.type(key);
      assertEquals(texts(), seen(), key);
    }
    window.press(KeyCode.HOME);
    window.type("?");
    assertEquals(texts(), seen());
    window.press(KeyCode.ENTER);
    assertEquals(texts(), seen());
    window.press(KeyCode.BACK_SPACE);
    window.press(KeyCode.BACK_SPACE);
    assertEquals(texts(), seen());
    window.press(KeyCode.END, "ctrl");
    window.press(KeyCode.ENTER);
    window.type("four");
    assertEquals(texts(), seen());
    window.press(KeyCode.HOME, "ctrl", "shift");
    window.press(KeyCode.DELETE);
    assertEquals(List.of(""), texts());
    assertEquals(texts(), seen());
  }

  @Test
  void aLineThatGetsHigherPushesTheOthersDown() {
    open("one", "two");
    window.press(KeyCode.UP);
    window.type("word ".repeat(60));
    var flows = flows();
    assertEquals(2, flows.size());
    assertTrue(
        flows.get(1).localToScene(0, 0).getY()
            >= flows.get(0).localToScene(0, 0).getY()
                + flows.get(0).getLayoutBounds().getHeight()
                - 1);
  }

  @Test
  void ctrlZTakesBackAWordAndTheNextALine() {
    open();
    window.type("good point");
    window.press(KeyCode.ENTER);
    window.type("x");
    window.press(KeyCode.Z, "ctrl");
    assertEquals(List.of("good point", ""), texts());
    window.press(KeyCode.Z, "ctrl");
    assertEquals(List.of("good point"), texts());
    window.press(KeyCode.Z, "ctrl");
    assertEquals(List.of("good "), texts());
    window.press(KeyCode.Z, "ctrl");
    assertEquals(List.of(""), texts());
    assertEquals(texts(), seen());
    window.press(KeyCode.Y, "ctrl");
    window.press(KeyCode.Z, "ctrl", "shift");
    assertEquals(List.of("good point"), texts());
    window.press(KeyCode.Y, "ctrl");
    window.press(KeyCode.Y, "ctrl");
    assertEquals(List.of("good point", "x"), texts());
    assertEquals(texts(), seen());
  }

  @Test
  void aJoinThatIsTakenBackGivesTheSameLines() {
    open("one", "two", "three");
    var before = Fx.get(() -> editor.lines());
    window.press(KeyCode.HOME);
    window.press(KeyCode.BACK_SPACE);
    assertEquals(List.of("one", "twothree"), texts());
    assertEquals(before.get(1).id(), Fx.get(() -> editor.lines()).get(1).id());
    window.press(KeyCode.Z, "ctrl");
    assertEquals(before, Fx.get(() -> editor.lines()));
    assertEquals(texts(), seen());
  }

  @Test
  void manyLinesArePastedAsOneStepAndClean() {
    open("begin end");
    Fx.run(
        () -> {
          var content = new ClipboardContent();
          content.putString("a\tb\r\nsecond\u0000\r\nthird\u2028four");
          Clipboard.getSystemClipboard().setContent(content);
          editor.goTo(new Spot("", 1024, 6));
        });
    window.press(KeyCode.V, "ctrl");
    assertEquals(List.of("begin a  b", "second", "third", "fourend"), texts());
    assertEquals(texts(), seen());
    window.press(KeyCode.Z, "ctrl");
    assertEquals(List.of("begin end"), texts());
  }

  @Test
  void plainTextIsCut() {
    open("! said #ownership", "two");
    window.press(KeyCode.A, "ctrl");
    window.press(KeyCode.X, "ctrl");
    assertEquals(
        List.of("! said #ownership", "two"),
        Fx.get(() -> Clipboard.getSystemClipboard().getString().lines().toList()));
    assertEquals(List.of(""), texts());
  }

  @Test
  void anInputMethodComposesAndCommits() {
    open("ab");
    compose("", "に");
    compose("", "にほ");
    assertEquals(List.of("abにほ"), texts());
    assertEquals(texts(), seen());
    compose("日本", "");
    assertEquals(List.of("ab日本"), texts());
    compose("é", "");
    compose("😀", "");
    assertEquals(List.of("ab日本é😀"), texts());
    assertEquals(texts(), seen());
    window.press(KeyCode.BACK_SPACE);
    assertEquals(List.of("ab日本é"), texts());
  }

  @Test
  void rightToLeftTextIsWrappedAndEdited() {
    open(
        "كان المرشح هادئا وشرح كيف اختار قاعدة البيانات ولماذا ".repeat(6) + "שלום עולם",
        "e\u0301\u0302 x");
    assertEquals(texts(), seen());
    window.press(KeyCode.UP);
    window.press(KeyCode.END);
    window.type("مرحبا");
    window.press(KeyCode.LEFT);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.HOME);
    window.type("abc ");
    Fx.run(() -> window.stage().setWidth(360));
    window.settle();
    window.type("والبيانات".repeat(6));
    window.settle();
    assertEquals(texts(), seen());
  }

  @Test
  void findGoesRoundAndGivesTheKeyboardBack() {
    open("Cache here", "nothing", "a cache and a CACHE");
    window.press(KeyCode.HOME, "ctrl");
    window.press(KeyCode.F, "ctrl");
    var box = (TextField) node(".note-find .text-field");
    assertTrue(Fx.get(box::isFocused));
    Fx.run(() -> box.setText("cache"));
    assertEquals("1 of 3", count());
    window.press(KeyCode.ENTER);
    assertEquals("2 of 3", count());
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertEquals("1 of 3", count());
    window.press(KeyCode.ENTER, "shift");
    assertEquals("3 of 3", count());
    window.press(KeyCode.ESCAPE);
    assertTrue(Fx.get(() -> editor.writingProperty().get()));
    assertFalse(Fx.get(() -> node(".note-find").isVisible()));
    window.type("store");
    assertEquals("a cache and a store", texts().getLast());
  }

  @Test
  void aTagIsCompletedWithoutTakingTheKeyboard() {
    open();
    window.type("saw #d");
    assertTrue(Fx.get(() -> node(".note-completion").isVisible()));
    assertTrue(Fx.get(() -> editor.writingProperty().get()));
    assertEquals(List.of("Data modelling", "System design"), offered());
    window.press(KeyCode.DOWN);
    window.press(KeyCode.TAB);
    assertEquals(List.of("saw #System-design "), texts());
    assertFalse(Fx.get(() -> node(".note-completion").isVisible()));
    window.type("#ow");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.ENTER);
    assertEquals(List.of("saw #System-design #ow", ""), texts());
  }

  @Test
  void tabLeavesTheNotes() {
    open("one");
    window.press(KeyCode.TAB);
    assertEquals(List.of("one"), texts());
  }

  @Test
  void aQuoteAndAFollowUpAreMarkedByMoreThanColour() {
    open("! I broke it", "? which one", "plain");
    var names =
        Fx.get(
            () ->
                window.scene().getRoot().lookupAll(".note-beside .icon").stream()
                    .map(Node::getAccessibleText)
                    .toList());
    assertEquals(List.of("Quote", "Follow-up"), names);
    window.press(KeyCode.HOME);
    window.type("!");
    assertEquals(3, Fx.get(() -> window.scene().getRoot().lookupAll(".note-beside .icon").size()));
  }

  @Test
  void aScreenReaderHearsTheNameAndTheText() {
    open("first", "second");
    var area = area();
    assertEquals(AccessibleRole.TEXT_AREA, Fx.get(area::getAccessibleRole));
    Fx.assertNames(editor);
    assertTrue(
        Fx.get(
            () ->
                String.valueOf(area.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .contains("second")));
    assertEquals(6, Fx.get(() -> area.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)));
    window.type("!");
    assertTrue(
        Fx.get(
            () ->
                String.valueOf(area.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .contains("second!")));
  }

  @Test
  void whatOthersChangeComesInAndWhatIsTypedHereStays() {
    open("one", "two", "three");
    var before = Fx.get(() -> editor.lines());
    window.type("!");
    Fx.run(
        () ->
            editor.adopt(
                List.of(before.get(0).saying("other"), before.get(2).saying("lost")),
                List.of(before.get(1).id())));
    window.settle();
    assertEquals(List.of("other", "three!"), texts());
    assertEquals(texts(), seen());
    window.type("?");
    assertEquals(List.of("other", "three!?"), texts());
    var edits = Fx.get(() -> editor.take());
    assertEquals(List.of("three!?"), edits.put().stream().map(TypedLine::text).toList());
    assertEquals(List.of(), edits.removed());
  }

  @Test
  void whatIsAdoptedAsItStandsLeavesUndo() {
    open("one");
    window.type("!");
    var edits = Fx.get(() -> editor.take());
    Fx.run(() -> editor.adopt(edits.put(), edits.removed()));
    window.press(KeyCode.Z, "ctrl");
    assertEquals(List.of("one"), texts());
  }

  @Test
  void manyLinesAboveMayGoWhileTheViewIsAtTheEnd() {
    var many = new String[2000];
    for (var i = 0; i < many.length; i++) {
      many[i] = "line " + i;
    }
    open(many);
    var all = Fx.get(() -> editor.lines());
    Fx.run(
        () -> editor.adopt(List.of(), all.subList(0, 1990).stream().map(TypedLine::id).toList()));
    window.settle();
    assertEquals(10, texts().size());
    assertEquals(texts(), seen());
    assertNotEquals(List.of(), flows());
  }

  @Test
  void fiveThousandLinesAreLoadedSoon() {
    open();
    var words = "The team kept a read replica and measured the lag before each release, twice. ";
    var lines = new String[5000];
    for (var i = 0; i < lines.length; i++) {
      lines[i] = words + i;
    }
    var all = stored(lines);
    for (var i = 0; i < 3; i++) {
      Fx.run(() -> editor.load(all));
      window.settle();
    }
    var started = System.nanoTime();
    Fx.run(() -> editor.load(all));
    window.settle();
    var took = Duration.ofNanos(System.nanoTime() - started);
    System.out.println("5,000 lines loaded and drawn in " + took.toMillis() + " ms");
    assertTrue(took.toMillis() < 2000, took::toString);
  }

  private void compose(String committed, String composed) {
    Fx.run(
        () ->
            area()
                .fireEvent(
                    new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        composed.isEmpty()
                            ? List.of()
                            : List.of(
                                new InputMethodTextRun(
                                    composed, InputMethodHighlight.UNSELECTED_RAW)),
                        committed,
                        composed.length())));
    window.settle();
  }

  private RichTextArea area() {
    return (RichTextArea) node(".notes-area");
  }

  private Node node(String selector) {
    return Objects.requireNonNull(editor.lookup(selector), selector);
  }

  private String count() {
    return Fx.get(() -> ((Label) node(".note-find .caption")).getText());
  }

  private List<String> offered() {
    return Fx.get(
        () ->
            editor.lookupAll(".note-offer").stream()
                .map(each -> ((Label) each).getText())
                .toList());
  }

  private List<String> texts() {
    return Fx.get(() -> editor.lines().stream().map(TypedLine::text).toList());
  }

  private List<TextFlow> flows() {
    return Fx.get(this::shown);
  }

  private List<TextFlow> shown() {
    return editor.lookupAll(".note-line").stream()
        .map(TextFlow.class::cast)
        .sorted((a, b) -> Double.compare(a.localToScene(0, 0).getY(), b.localToScene(0, 0).getY()))
        .toList();
  }

  // What the nodes show, from the top.
  private List<String> seen() {
    return Fx.get(
        () ->
            shown().stream()
                .map(
                    flow -> {
                      var text = new StringBuilder();
                      flow.getChildren().forEach(node -> text.append(((Text) node).getText()));
                      return text.toString();
                    })
                .toList());
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
