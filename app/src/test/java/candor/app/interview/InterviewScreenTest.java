package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.control.Subject;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.InterviewState;
import candor.model.interview.TakeNotes;
import candor.model.people.Me;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterviewScreenTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final List<InterviewId> scorecards = new ArrayList<>();
  private final InterviewId interview = talks.interview("Ada Lovelace");
  private InterviewScreen screen;
  private Fx.Window window;

  @BeforeEach
  void open() {
    screen = Fx.get(this::screen);
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

  private InterviewScreen screen() {
    return new InterviewScreen(
        interview,
        talks.store(),
        lanes,
        frame,
        talks.clock(),
        new InterviewScreen.Doors(() -> {}, scorecards::add, any -> {}, any -> {}));
  }

  private TextArea field() {
    return assertInstanceOf(TextArea.class, window.scene().getFocusOwner());
  }

  private void type(String text) {
    Fx.run(() -> field().appendText(text));
  }

  private String stored(String question) {
    return talks
        .store()
        .read(s -> s.find(InterviewNote.of(interview, Me.ID, question)))
        .map(InterviewNote::text)
        .orElse("");
  }

  @Test
  void theHeaderSaysWhoWhichJobAndWhichRound() {
    var subject = (Subject) window.scene().getRoot().lookup(".subject");
    assertEquals("Ada Lovelace", subject.nameProperty().get());
    assertTrue(subject.aboutProperty().get().contains("Backend Developer"));
    assertTrue(subject.aboutProperty().get().contains("Technical interview"));
  }

  @Test
  void oneTypesAtOnceAndItIsKept() {
    type("Asks about volumes");
    Fx.run(() -> lanes.pass(Duration.ofMillis(250)));
    assertEquals("Asks about volumes", stored(Talks.LIMITER));
  }

  @Test
  void keysJumpToAQuestionAndTheCursorGoesAlong() {
    type("First");
    window.press(KeyCode.DOWN, "alt");
    type("Second");
    window.press(KeyCode.DIGIT1, "alt");
    assertEquals("First", field().getText());
    Fx.run(lanes::runAll);
    assertEquals("First", stored(Talks.LIMITER));
    assertEquals("Second", stored("job-queue"));
  }

  @Test
  void oneKeyStartsTheClockAndTheCursorStays() {
    var before = field();
    window.press(KeyCode.F5);
    Fx.run(lanes::runAll);
    assertEquals(before, window.scene().getFocusOwner());
    assertEquals(
        InterviewState.STARTED,
        talks.store().read(s -> s.find(interview)).map(Interview::state).orElseThrow());
  }

  @Test
  void reopeningPutsTheCursorBehindTheNoteWrittenLast() {
    var takeNotes = new TakeNotes(talks.store());
    var _ = takeNotes.write(interview, Talks.LIMITER, "First");
    talks.at(Talks.NOW.plusSeconds(60));
    var _ = takeNotes.write(interview, "job-queue", "Then this");
    window.close();
    open();
    assertEquals("Then this", field().getText());
    assertEquals("Then this".length(), Fx.get(() -> field().getCaretPosition()));
  }

  @Test
  void closingTheScreenKeepsWhatWasTypedLast() {
    type("Last words");
    Fx.run(screen::close);
    Fx.run(lanes::runAll);
    assertEquals("Last words", stored(Talks.LIMITER));
  }

  @Test
  void everythingHasAName() {
    Fx.assertNames(window.scene().getRoot());
  }
}
