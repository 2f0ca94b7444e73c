package candor.app.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongNotesTest {
  private static final int LINES = 400;
  private final EditorWindow written = new EditorWindow();

  @AfterEach
  void close() {
    written.close();
  }

  @Test
  void aLetterLaysOutNoOtherLineAlsoAtTheEdgeOfTheView() {
    open();
    for (var caret : List.of(LINES - 1, LINES / 2)) {
      goTo(caret);
      written.window().type("x");
      assertEquals(0, lines(() -> written.window().type("y")), "at line " + caret);
    }
  }

  @Test
  void aLineThatComesOrGoesLaysOutTheLinesOnce() {
    open();
    for (var caret : List.of(LINES - 1, LINES / 2)) {
      goTo(caret);
      written.window().type("x");
      for (var key : List.of(KeyCode.ENTER, KeyCode.ENTER, KeyCode.BACK_SPACE)) {
        var many = lines(() -> written.window().press(key));
        assertTrue(many > 100 && many < 280, key + " at line " + caret + " laid out " + many);
      }
    }
  }

  @Test
  void whatIsSeenIsWhatIsWrittenAfterAnyKeyInLongNotes() {
    var seed = 20261127;
    var random = new SplittableRandom(seed);
    open();
    for (var i = 0; i < 120; i++) {
      var key = act(random);
      assertSeen("key " + i + ", " + key + ", of seed " + seed);
    }
  }

  @Test
  void allLinesAreOfOneSizeAlsoThoseThatCameOneByOneWhenTextGetsLarger() {
    open();
    for (var caret : List.of(LINES - 1, LINES / 2)) {
      goTo(caret);
      for (var i = 0; i < 30; i++) {
        written.window().press(KeyCode.ENTER);
        written.window().type("! more #own");
      }
      assertSeen("thirty lines at " + caret);
    }
    Fx.run(() -> written.window().theme().setTextScale(1.5));
    written.window().settle();
    assertTrue(written.isInOrder(), "larger text");
    written.window().press(KeyCode.ENTER);
    assertSeen("a line in larger text");
    Fx.run(() -> written.window().theme().setTextScale(1));
    written.window().settle();
    assertTrue(written.isInOrder(), "smaller text");
  }

  @Test
  void linesThatWereOutOfSightHaveTheirRoomInANarrowerWindow() {
    open();
    goTo(LINES / 2);
    written.window().press(KeyCode.ENTER);
    for (var width : List.of(420, 900)) {
      Fx.run(() -> written.window().scene().getWindow().setWidth(width));
      written.window().settle();
      assertTrue(written.isInOrder(), "at " + width);
      for (var step = 0; step < 8; step++) {
        written.roll(step < 3 ? -300 : 300);
        assertTrue(written.isInOrder(), "rolled " + step + " at " + width);
      }
      written.window().press(KeyCode.ENTER);
      assertSeen("a new line at " + width);
    }
  }

  @Test
  void theNameOfAQuestionStaysAboveItsFirstLine() {
    open();
    goTo(LINES - 1);
    Fx.run(() -> written.editor().questionProperty().set("q9"));
    written.window().press(KeyCode.ENTER);
    assertEquals(List.of("Question q9 above "), headings());
    written.window().type("of another question");
    assertEquals(List.of("Question q9 above of another question"), headings());
    written.window().press(KeyCode.HOME);
    written.window().press(KeyCode.ENTER);
    assertSeen("a line above");
    written.window().press(KeyCode.UP);
    written.window().type("first");
    assertEquals(
        List.of("first", "of another question"), written.texts().subList(LINES, LINES + 2));
    assertEquals(List.of("Question q9 above first"), headings());
    written.window().press(KeyCode.ENTER);
    assertEquals(List.of("Question q9 above first"), headings());
    assertSeen("a line between");
    while (written.texts().size() > LINES + 1) {
      written.window().press(KeyCode.Z, "ctrl");
    }
    assertEquals(List.of("Question q9 above of another question"), headings());
    assertSeen("taken back");
  }

  @Test
  void theNextQuestionLetsGoOfLinesFarAwayAndShowsTheSame() {
    open();
    for (var line : List.of(LINES - 1, LINES / 2, 0)) {
      goTo(line);
    }
    var first = written.flows().getFirst();
    goTo(LINES / 2);
    written.roll(-40);
    var seen = written.seen();
    var times = times();
    Fx.run(() -> written.editor().questionProperty().set("q9"));
    written.window().settle();
    assertEquals(seen, written.seen());
    assertEquals(times, times());
    assertSeen("the next question");
    goTo(0);
    assertNotSame(first, written.flows().getFirst());
    assertSeen("back at the first line");
  }

  @Test
  void timesStandBesideLinesThatComeIntoSightAgain() {
    open();
    var times = times();
    assertEquals(written.seen().size(), times.size());
    goTo(0);
    written.window().press(KeyCode.ENTER);
    goTo(LINES);
    assertEquals(times, times());
  }

  @Test
  void theNameOfAQuestionIsDrawnAboveItsFirstLine() {
    written.open("one", "two");
    for (var question : List.of("q1", "q2")) {
      Fx.run(
          () -> {
            written.editor().questionProperty().set(question);
            written.editor().begin();
          });
      written.window().settle();
      written.window().type("a");
      assertEquals(List.of(), cutHeadings(), question);
    }
  }

  private void open() {
    written.open(
        IntStream.range(0, LINES)
            .mapToObj(i -> "line " + i + (i % 7 == 0 ? " that is quite long".repeat(9) : ""))
            .toArray(String[]::new));
  }

  private void goTo(int line) {
    Fx.run(
        () -> {
          var id = written.editor().lines().get(line).id();
          assertTrue(written.editor().goTo(id));
        });
    written.window().settle();
  }

  private List<String> times() {
    return Fx.get(
        () ->
            written.editor().lookupAll(".note-time").stream()
                .filter(node -> node.getParent() != written.editor() && node.isVisible())
                .map(time -> ((Text) time).getText())
                .toList());
  }

  private String act(SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 10 -> {
        var question = "q" + random.nextInt(9);
        Fx.run(() -> written.editor().questionProperty().set(question));
        written.window().settle();
        yield "question " + question;
      }
      case 0 -> {
        var line = random.nextInt(written.texts().size());
        goTo(line);
        yield "to line " + line;
      }
      case 1, 2 -> {
        written.window().press(KeyCode.ENTER);
        yield "Enter";
      }
      case 3 -> {
        written.window().press(KeyCode.BACK_SPACE);
        yield "Backspace";
      }
      case 4 -> {
        written.window().press(KeyCode.HOME);
        written.window().press(KeyCode.BACK_SPACE);
        yield "joined";
      }
      case 5 -> {
        written.window().press(KeyCode.DOWN, "shift");
        written.window().press(KeyCode.DOWN, "shift");
        written.window().press(KeyCode.DELETE);
        yield "two lines deleted";
      }
      case 6 -> {
        written.window().press(KeyCode.Z, "ctrl");
        yield "undo";
      }
      case 7 -> {
        written.window().press(KeyCode.Y, "ctrl");
        yield "redo";
      }
      case 8 -> {
        written.window().press(random.nextBoolean() ? KeyCode.PAGE_UP : KeyCode.PAGE_DOWN);
        yield "a page";
      }
      case 9 -> {
        written.window().press(KeyCode.END);
        written.window().press(KeyCode.DELETE);
        yield "joined with the next";
      }
      default -> {
        written.window().type("! and some more words #own " + random.nextInt(100));
        yield "typed";
      }
    };
  }

  private void assertSeen(String after) {
    var seen = written.seen();
    var from = Collections.indexOfSubList(written.texts(), seen);
    assertTrue(!seen.isEmpty() && from >= 0, "shown after " + after + ": " + seen);
    var caret = Fx.get(() -> written.editor().lines().indexOf(written.editor().line()));
    assertTrue(caret >= from && caret < from + seen.size(), "the caret is away after " + after);
    assertEquals(caret - from, written.caret(), "the caret is drawn in its line after " + after);
    assertTrue(written.isInOrder(), "lines lie over each other after " + after);
  }

  // How many lines come into the view, those that are laid out beside it among them.
  private long lines(Runnable deed) {
    var content = (Pane) Fx.get(() -> written.node(".notes-area .content"));
    var came = new ArrayList<Node>();
    ListChangeListener<Node> listener =
        change -> {
          while (change.next()) {
            came.addAll(change.getAddedSubList());
          }
        };
    Fx.run(() -> content.getChildren().addListener(listener));
    deed.run();
    Fx.run(() -> content.getChildren().removeListener(listener));
    return came.size();
  }

  private List<String> cutHeadings() {
    return Fx.get(
        () ->
            written.editor().lookupAll(".note-heading").stream()
                .map(Label.class::cast)
                .filter(heading -> heading.getHeight() < heading.getFont().getSize())
                .map(Label::getText)
                .toList());
  }

  private List<String> headings() {
    return Fx.get(
        () ->
            written.shown().stream()
                .flatMap(
                    line ->
                        line.getParent().getChildrenUnmodifiable().stream()
                            .filter(Label.class::isInstance)
                            .map(Label.class::cast)
                            .map(label -> label.getText() + " above " + EditorWindow.text(line)))
                .toList());
  }
}
