package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.model.interview.InterviewId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is done with questions while notes are taken.
class QuestionsTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final InterviewId interview = talks.interview("Ada Lovelace");
  private Fx.Window window;

  @BeforeEach
  void open() {
    var screen =
        Fx.get(
            () ->
                new InterviewScreen(
                    interview,
                    true,
                    new InterviewScreen.Data(
                        talks.store(), talks.workspace().pages(), talks.clock()),
                    lanes,
                    frame,
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

  private List<Node> all(String selector) {
    return Fx.get(() -> List.copyOf(window.scene().getRoot().lookupAll(selector)));
  }

  private List<String> offered() {
    return all(".question-column .button").stream().map(each -> ((Button) each).getText()).toList();
  }

  @Test
  void whoTakesNoNotesIsAskedNothingOfQuestions() {
    assertTrue(
        offered().containsAll(List.of("Add question", "Not asked (F8)")), offered().toString());
    var _ = talks.onlooker("Grace Hopper");
    window.close();
    open();
    window.press(KeyCode.F7);
    window.press(KeyCode.F8);
    assertEquals(List.of(), frame.asked);
    assertEquals(List.of("Show the scale (F2)"), offered().stream().distinct().toList());
  }
}
