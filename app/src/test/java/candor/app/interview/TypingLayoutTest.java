package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is laid out and said while somebody takes notes.
class TypingLayoutTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private InterviewScreen screen;
  private Fx.Window window;

  @BeforeEach
  void open() {
    var interview = talks.interview("Ada Lovelace");
    screen =
        Fx.get(
            () ->
                new InterviewScreen(
                    interview,
                    true,
                    new InterviewScreen.Data(
                        talks.store(), talks.workspace().pages(), talks.clock()),
                    lanes,
                    new FakeFrame(),
                    new InterviewScreen.Doors(
                        () -> {}, any -> {}, any -> {}, any -> {}, any -> {}, any -> {})));
    window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(
        () -> {
          screen.shown();
          lanes.runAll();
        });
  }

  @AfterEach
  void close() {
    window.close();
    talks.close();
  }

  @Test
  void wordsAndTheirSavesLayOutTheNotesAlone() {
    window.press(KeyCode.F5);
    write("Draws the queue");
    window.press(KeyCode.ENTER);
    write("Asks how much");
    var page = (Parent) Fx.get(() -> window.scene().getRoot().lookup(".interview-page"));
    var asked = new ArrayList<Boolean>();
    var subscription =
        Fx.get(() -> page.needsLayoutProperty().subscribe((_, now) -> asked.add(now)));
    write(" may be lost, and when that is known to those who wait for it");
    write(", then waits long");
    Fx.run(subscription::unsubscribe);
    assertEquals(List.of(), asked);
  }

  @Test
  void theHeaderSaysThatAllIsSavedAndTheFootAloneWhen() {
    write("Draws the queue");
    assertEquals(
        "Saved", Fx.get(() -> ((Label) window.scene().getRoot().lookup(".keeping")).getText()));
  }

  @Test
  void theQuestionSaysHowManyLinesThereAre() {
    write("Draws the queue");
    assertEquals(List.of("1"), counted());
    window.press(KeyCode.ENTER);
    write("Asks how much may be lost");
    assertEquals(List.of("2"), counted());
    assertEquals("2 lines", mark().getAccessibleText());
  }

  @Test
  void theOpenQuestionIsInSight() {
    for (var i = 0; i < 10; i++) {
      window.press(KeyCode.DOWN, "alt");
      assertInSight("after " + i);
    }
    for (var height : List.of(560, 900, 620)) {
      Fx.run(() -> window.scene().getWindow().setHeight(height));
      window.settle();
      assertInSight("in a window of " + height);
    }
  }

  @Test
  void largerTextGivesTheQuestionsMoreRoom() {
    var column = (Region) Fx.get(() -> window.scene().getRoot().lookup(".question-column"));
    var before = column.getWidth();
    Fx.run(() -> window.theme().setTextScale(1.2));
    window.settle();
    assertEquals(1.2 * before, column.getWidth(), 2);
  }

  private void assertInSight(String when) {
    var column = place(".question-column");
    var open = place(".question:open");
    assertTrue(column.contains(open), when + ": " + open + " in " + column);
  }

  private Bounds place(String selector) {
    return Fx.get(
        () -> {
          var node = window.scene().getRoot().lookup(selector);
          return node.localToScene(node.getBoundsInLocal());
        });
  }

  private List<String> counted() {
    return Fx.get(() -> window.scene().getRoot().lookupAll(".question-mark")).stream()
        .map(each -> ((Label) each).getText())
        .toList();
  }

  private Label mark() {
    return (Label) Fx.get(() -> window.scene().getRoot().lookup(".question-mark"));
  }

  private void write(String words) {
    window.type(words);
    Fx.run(() -> lanes.pass(Duration.ofSeconds(1)));
    window.settle();
  }
}
