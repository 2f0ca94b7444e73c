package candor.app.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.model.interview.Spot;
import candor.model.interview.TypedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotesEditorTest {
  private final EditorWindow written = new EditorWindow();

  @AfterEach
  void close() {
    written.close();
  }

  @Test
  void whatIsTypedIsALineOfTheOpenQuestion() {
    written.open();
    Fx.run(() -> written.editor().questionProperty().set("q1"));
    written.window().type("good ");
    written.window().press(KeyCode.ENTER);
    written.window().type("next");
    var edits = Fx.get(() -> written.editor().take());
    assertEquals(List.of("good ", "next"), edits.put().stream().map(TypedLine::text).toList());
    assertEquals(List.of("q1", "q1"), edits.put().stream().map(TypedLine::question).toList());
    assertEquals(EditorWindow.START, edits.put().getFirst().writtenAt());
    assertTrue(edits.put().get(0).place() < edits.put().get(1).place());
    assertTrue(written.touches() >= 10);
    assertEquals(List.of(), Fx.get(() -> written.editor().take()).put());
    assertEquals(
        new Spot("q1", edits.put().get(1).place(), 4), Fx.get(() -> written.editor().spot()));
    assertEquals(List.of("good ", "next"), written.seen());
  }

  @Test
  void whatIsToBeWrittenStandsBelowTheQuestion() {
    written.open();
    Fx.run(
        () -> {
          written.editor().setPrompt("Write what you hear");
          written.editor().questionProperty().set("q1");
          written.editor().load(List.of());
        });
    written.window().settle();
    var root = written.window().scene().getRoot();
    var heading = Fx.get(() -> edges(root.lookup(".note-heading")));
    var prompt = Fx.get(() -> edges(root.lookup(".note-prompt .text")));
    assertTrue(prompt.getMinY() >= heading.getMaxY(), prompt + " " + heading);
    written.window().type("a");
    assertFalse(root.lookup(".note-prompt").isVisible());
  }

  @Test
  void aLineWrittenAfterTheEndShowsTheTimeOfDay() {
    written.open("one", "two");
    var at = EditorWindow.START;
    Fx.run(() -> written.editor().setRan(Optional.of(at.minusSeconds(120)), Optional.empty()));
    written.window().settle();
    assertEquals(Set.of("00:01:00"), times());
    Fx.run(
        () ->
            written
                .editor()
                .setRan(Optional.of(at.minusSeconds(120)), Optional.of(at.minusSeconds(90))));
    written.window().settle();
    assertEquals(Set.of("08:59"), times());
  }

  @Test
  void aLineWithoutWordsStandsUnderTheQuestionThatIsOpen() {
    written.open("one");
    Fx.run(() -> written.editor().setQuestionNames(key -> key.isEmpty() ? "" : "About " + key));
    for (var question : List.of("q2", "q4", "q3")) {
      Fx.run(
          () -> {
            written.editor().questionProperty().set(question);
            written.editor().begin();
          });
      written.window().settle();
      assertEquals(List.of("About " + question), headings(), question);
    }
    written.window().type("a");
    assertEquals(List.of("About q3"), headings());
    assertEquals(written.texts(), written.seen());
  }

  private List<String> headings() {
    return Fx.get(
        () ->
            written.window().scene().getRoot().lookupAll(".note-heading").stream()
                .map(each -> ((Label) each).getText())
                .toList());
  }

  private Set<String> times() {
    return Fx.get(
        () ->
            written.window().scene().getRoot().lookupAll(".note-time").stream()
                .map(each -> ((Text) each).getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet()));
  }

  private static Bounds edges(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void whatIsSeenIsWhatIsWrittenAfterEachKey() {
    written.open("one", "two", "three");
    written.window().press(KeyCode.UP);
    for (var key : List.of("a", "b", "#", "o", " ", "!", "ع", "ب")) {
      written.window().type(key);
      assertEquals(written.texts(), written.seen(), key);
    }
    written.window().press(KeyCode.HOME);
    written.window().type("?");
    assertEquals(written.texts(), written.seen());
    written.window().press(KeyCode.ENTER);
    assertEquals(written.texts(), written.seen());
    written.window().press(KeyCode.BACK_SPACE);
    written.window().press(KeyCode.BACK_SPACE);
    assertEquals(written.texts(), written.seen());
    written.window().press(KeyCode.END, "ctrl");
    written.window().press(KeyCode.ENTER);
    written.window().type("four");
    assertEquals(written.texts(), written.seen());
    written.window().press(KeyCode.HOME, "ctrl", "shift");
    written.window().press(KeyCode.DELETE);
    assertEquals(List.of(""), written.texts());
    assertEquals(written.texts(), written.seen());
  }

  @Test
  void aLineThatGetsHigherPushesTheOthersDown() {
    written.open("one", "two");
    written.window().press(KeyCode.UP);
    written.window().type("word ".repeat(60));
    var flows = written.flows();
    assertEquals(2, flows.size());
    assertTrue(
        flows.get(1).localToScene(0, 0).getY()
            >= flows.get(0).localToScene(0, 0).getY()
                + flows.get(0).getLayoutBounds().getHeight()
                - 1);
  }

  @Test
  void upAndDownGoThroughEveryLine() {
    written.open("one", "", "three");
    for (var question : List.of("q1", "q2")) {
      Fx.run(() -> written.editor().questionProperty().set(question));
      written.window().press(KeyCode.ENTER);
      written.window().press(KeyCode.ENTER);
      written.window().type("under " + question);
    }
    var down = List.of(0, 1, 2, 3, 4, 5, 6);
    assertEquals(List.of("one", "", "three", "", "under q1", "", "under q2"), written.texts());
    assertEquals(down.reversed(), carets(KeyCode.UP));
    assertEquals(down, carets(KeyCode.DOWN));
    assertEquals(down.reversed(), carets(KeyCode.UP, "shift"));
    assertEquals(down, carets(KeyCode.DOWN, "shift"));
  }

  @Test
  void upAndDownGoThroughEveryRowOfALineHigherThanTheView() {
    written.open("above", "many words ".repeat(240), "below");
    written.window().press(KeyCode.UP);
    var up = rows(KeyCode.UP);
    assertTrue(up > 30, up + " rows");
    assertEquals(0, Fx.get(() -> written.area().getCaretPosition().index()));
    written.window().press(KeyCode.DOWN);
    assertEquals(up, rows(KeyCode.DOWN));
    assertEquals(2, Fx.get(() -> written.area().getCaretPosition().index()));
  }

  // How many keys it takes to get out of the line.
  private int rows(KeyCode key) {
    var rows = 0;
    int line = Fx.get(() -> written.area().getCaretPosition().index());
    while (line == Fx.get(() -> written.area().getCaretPosition().index()) && rows < 200) {
      written.window().press(key);
      rows++;
    }
    return rows;
  }

  // The lines with the caret, from one key to the next.
  private List<Integer> carets(KeyCode key, String... modifiers) {
    var carets = new ArrayList<Integer>();
    for (var i = 0; i < written.texts().size(); i++) {
      carets.add(Fx.get(() -> written.area().getCaretPosition().index()));
      written.window().press(key, modifiers);
    }
    return carets;
  }

  @Test
  void ctrlZTakesBackAWordAndTheNextALine() {
    written.open();
    written.window().type("good point");
    written.window().press(KeyCode.ENTER);
    written.window().type("x");
    written.window().press(KeyCode.Z, "ctrl");
    assertEquals(List.of("good point", ""), written.texts());
    written.window().press(KeyCode.Z, "ctrl");
    assertEquals(List.of("good point"), written.texts());
    written.window().press(KeyCode.Z, "ctrl");
    assertEquals(List.of("good "), written.texts());
    written.window().press(KeyCode.Z, "ctrl");
    assertEquals(List.of(""), written.texts());
    assertEquals(written.texts(), written.seen());
    written.window().press(KeyCode.Y, "ctrl");
    written.window().press(KeyCode.Z, "ctrl", "shift");
    assertEquals(List.of("good point"), written.texts());
    written.window().press(KeyCode.Y, "ctrl");
    written.window().press(KeyCode.Y, "ctrl");
    assertEquals(List.of("good point", "x"), written.texts());
    assertEquals(written.texts(), written.seen());
  }

  @Test
  void aJoinThatIsTakenBackGivesTheSameLines() {
    written.open("one", "two", "three");
    var before = Fx.get(() -> written.editor().lines());
    written.window().press(KeyCode.HOME);
    written.window().press(KeyCode.BACK_SPACE);
    assertEquals(List.of("one", "twothree"), written.texts());
    assertEquals(before.get(1).id(), Fx.get(() -> written.editor().lines()).get(1).id());
    written.window().press(KeyCode.Z, "ctrl");
    assertEquals(before, Fx.get(() -> written.editor().lines()));
    assertEquals(written.texts(), written.seen());
  }

  @Test
  void manyLinesArePastedAsOneStepAndClean() {
    written.open("begin end");
    Fx.run(
        () -> {
          var content = new ClipboardContent();
          content.putString("a\tb\r\nsecond\u0000\r\nthird\u2028four");
          Clipboard.getSystemClipboard().setContent(content);
          written.editor().goTo(new Spot("", 1024, 6));
        });
    written.window().press(KeyCode.V, "ctrl");
    assertEquals(List.of("begin a  b", "second", "third", "fourend"), written.texts());
    assertEquals(written.texts(), written.seen());
    written.window().press(KeyCode.Z, "ctrl");
    assertEquals(List.of("begin end"), written.texts());
  }

  @Test
  void plainTextIsCut() {
    written.open("! said #ownership", "two");
    written.window().press(KeyCode.A, "ctrl");
    written.window().press(KeyCode.X, "ctrl");
    assertEquals(
        List.of("! said #ownership", "two"),
        Fx.get(() -> Clipboard.getSystemClipboard().getString().lines().toList()));
    assertEquals(List.of(""), written.texts());
  }

  @Test
  void rightToLeftTextIsWrappedAndEdited() {
    written.open(
        "كان المرشح هادئا وشرح كيف اختار قاعدة البيانات ولماذا ".repeat(6) + "שלום עולם",
        "e\u0301\u0302 x");
    assertEquals(written.texts(), written.seen());
    written.window().press(KeyCode.UP);
    written.window().press(KeyCode.END);
    written.window().type("مرحبا");
    written.window().press(KeyCode.LEFT);
    written.window().press(KeyCode.RIGHT);
    written.window().press(KeyCode.HOME);
    written.window().type("abc ");
    Fx.run(() -> written.window().stage().setWidth(360));
    written.window().settle();
    written.window().type("والبيانات".repeat(6));
    written.window().settle();
    assertEquals(written.texts(), written.seen());
  }
}
