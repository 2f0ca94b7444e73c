package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.control.Subject;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.InterviewState;
import candor.model.interview.PlanInterviews;
import candor.model.interview.TakeNotes;
import candor.model.people.Me;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
        .read(s -> s.find(InterviewNote.of(interview, Me.OWNER, question)))
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

  @Test
  void looksRight() {
    var due = talks.week();
    var takeNotes = new TakeNotes(talks.store());
    var _ = takeNotes.write(due, "job-queue", "Leases with a heartbeat; dead letters after five.");
    talks.at(Talks.NOW.plusSeconds(300));
    var _ = new PlanInterviews(talks.store()).lead(due, InterviewState.STARTED);
    var _ =
        takeNotes.write(
            due,
            Talks.LIMITER,
            """
            Asks first: how many callers, how bursty, what is lost when we let one too many through?
            Token bucket per key, counters in Redis, local fallback when it is slow.
            "I would rather let a few too many pass than turn a good customer away."
            Clock skew between servers: knew it, had been bitten by it in 2023.
            """);
    talks.at(Talks.NOW.plusSeconds(1100));
    Fx.pictures("interview", () -> framed(due));
    Fx.pictures(
        "interview-about",
        () -> {
          var root = framed(due);
          press(root, KeyCode.F2);
          press(root, KeyCode.F4);
          return root;
        });
  }

  private static void press(Parent root, KeyCode key) {
    var view = root.lookup(".interview");
    view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private Parent framed(InterviewId id) {
    var shell = Framed.shell(lanes);
    shell.show(
        new InterviewScreen(
            id,
            talks.store(),
            lanes,
            shell,
            talks.clock(),
            new InterviewScreen.Doors(() -> {}, scorecards::add, any -> {}, any -> {})));
    lanes.runAll();
    return shell.root();
  }
}
