package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.control.Notice;
import candor.app.control.SidePanel;
import candor.app.control.Subject;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.model.interview.AskQuestions;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.NoteLine;
import candor.model.interview.Notebook;
import candor.model.interview.PlanInterviews;
import candor.model.interview.QuestionVisit;
import candor.model.interview.TakeNotes;
import candor.model.people.Me;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
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
  private final List<InterviewId> replays = new ArrayList<>();
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
    return screen(interview, true, frame);
  }

  private InterviewScreen screen(InterviewId id, boolean first, Frame within) {
    return new InterviewScreen(
        id,
        first,
        new InterviewScreen.Data(talks.store(), talks.workspace().pages(), talks.clock()),
        lanes,
        within,
        new InterviewScreen.Doors(
            () -> {}, scorecards::add, any -> {}, any -> {}, any -> {}, replays::add));
  }

  private Node field() {
    var owner = window.scene().getFocusOwner();
    assertTrue(owner.getStyleClass().contains("notes-area"), "the keyboard is at " + owner);
    return owner;
  }

  private void type(String text) {
    assertNotNull(field());
    window.type(text);
  }

  private void pass(Duration time) {
    Fx.run(() -> lanes.pass(time));
  }

  private Notebook book() {
    return talks.store().read(s -> Notebook.in(s, interview, Me.OWNER));
  }

  private List<String> stored(String question) {
    return book().under(question).stream()
        .map(NoteLine::text)
        .filter(text -> !text.isBlank())
        .toList();
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
    pass(Duration.ofMillis(250));
    assertEquals(List.of("Asks about volumes"), stored(Talks.LIMITER));
  }

  @Test
  void whatIsTypedBeforeTheFirstFrameIsKept() {
    var typed = Fx.get(() -> screen(interview, false, frame));
    var fresh = Fx.window(() -> (Parent) typed.content(), 1000, 700);
    Fx.run(
        () -> {
          typed.shown();
          lanes.runAll();
          fresh.typeNow("Already");
          lanes.pass(Duration.ofMillis(250));
        });
    assertEquals(List.of("Already"), stored(Talks.LIMITER));
    fresh.close();
  }

  @Test
  void keysJumpToAQuestionAndOneGoesOnAtTheEnd() {
    type("First");
    window.press(KeyCode.DOWN, "alt");
    type("Second");
    window.press(KeyCode.DIGIT1, "alt");
    type("Third");
    window.press(KeyCode.DIGIT0, "alt");
    type("Who is on call?");
    pass(Duration.ofMillis(250));
    assertEquals(List.of("First", "Third"), stored(Talks.LIMITER));
    assertEquals(List.of("Second"), stored("job-queue"));
    assertEquals(List.of("Who is on call?"), stored(NoteLine.CANDIDATE));
    assertEquals(
        List.of("First", "Second", "Third", "Who is on call?"),
        book().lines().stream().map(NoteLine::text).toList());
  }

  @Test
  void withShiftOneGoesOnInTheLastLineOfTheQuestion() {
    type("First");
    window.press(KeyCode.DOWN, "alt");
    type("Second");
    window.press(KeyCode.UP, "alt", "shift");
    type(" of all");
    pass(Duration.ofMillis(250));
    assertEquals(List.of("First of all"), stored(Talks.LIMITER));
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
    assertEquals(Talks.LIMITER, book().visits().getLast().question());
  }

  @Test
  void aQuestionThatOneOnlyStepsOverIsNotVisited() {
    window.press(KeyCode.F5);
    Fx.run(lanes::runAll);
    window.press(KeyCode.DOWN, "alt");
    window.press(KeyCode.DOWN, "alt");
    pass(Duration.ofSeconds(3));
    var questions = book().visits().stream().map(QuestionVisit::question).toList();
    assertEquals(2, questions.size(), questions.toString());
    assertFalse(questions.contains("job-queue"));
  }

  @Test
  void aQuestionIsNotAskedForAReasonAndAskedAfterAll() {
    window.press(KeyCode.F8);
    var prompt = frame.asked.getLast();
    Fx.run(
        () -> {
          prompt.done().run();
          lanes.runAll();
        });
    assertEquals(Talks.LIMITER, book().notAsked().getFirst().question());
    window.press(KeyCode.F8);
    Fx.run(lanes::runAll);
    assertEquals(List.of(), book().notAsked());
  }

  @Test
  void reopeningPutsTheCursorBehindWhatWasWrittenLast() {
    type("First");
    window.press(KeyCode.DOWN, "alt");
    type("Then this");
    pass(Duration.ofSeconds(2));
    Fx.run(screen::close);
    Fx.run(lanes::runAll);
    window.close();
    open();
    type(", too");
    pass(Duration.ofMillis(250));
    assertEquals(List.of("Then this, too"), stored("job-queue"));
    assertEquals(List.of(), frame.notices, "it was left in order");
  }

  @Test
  void afterAnUncleanEndOneIsToldWhatWasKeptAndGoesOnAtTheSameLetter() {
    type("Ask about volumes");
    pass(Duration.ofMillis(250));
    window.press(KeyCode.LEFT);
    pass(Duration.ofSeconds(2));
    window.close();
    open();
    var notice = frame.notices.getLast();
    assertTrue(notice.what().startsWith("Back at "), notice.what());
    assertEquals("1 line was kept; the program had ended without closing.", notice.next());
    type("X");
    pass(Duration.ofMillis(250));
    assertEquals(List.of("Ask about volumeXs"), stored(Talks.LIMITER));
  }

  @Test
  void closingTheScreenKeepsWhatWasTypedLast() {
    type("Last words");
    Fx.run(screen::close);
    Fx.run(lanes::runAll);
    assertEquals(List.of("Last words"), stored(Talks.LIMITER));
  }

  @Test
  void whoIsNotOnThePanelCannotType() {
    var other = talks.onlooker("Grace Hopper");
    window.close();
    open();
    type("Not mine");
    pass(Duration.ofMillis(250));
    assertEquals(List.of(), book().lines());
    assertEquals(List.of(), talks.store().read(s -> Notebook.in(s, interview, other)).lines());
  }

  @Test
  void aLetterLaysOutTheNotesAndNothingElse() {
    type("Typed");
    Fx.run(() -> window.typeNow("on"));
    assertFalse(Fx.get(window.scene().getRoot()::isNeedsLayout));
    window.settle();
  }

  @Test
  void nothingTakesTheKeyboardWhileOneTypes() {
    window.close();
    var shell = Fx.get(() -> Framed.shell(lanes));
    window = Fx.window(shell::root, 1000, 700);
    Fx.run(
        () -> {
          shell.show(screen(interview, true, shell));
          lanes.runAll();
        });
    window.settle();
    var before = field();
    type("Typed");
    var panel = new SidePanel("Candidate", new Label("Beside"), () -> {});
    var notice = Notice.of(Tone.NEUTRAL, "14 applications received", "");
    for (Runnable arrives :
        List.<Runnable>of(
            () -> shell.notice(notice),
            () -> shell.undoable("Moved Ada Lovelace to Onsite", () -> {}),
            () -> shell.panel(panel),
            () -> {
              var _ = talks.candidate("Somebody New", "Received from a board");
            },
            () -> lanes.pass(Duration.ofSeconds(20)),
            shell::closePanel)) {
      Fx.run(arrives);
      window.settle();
      assertEquals(before, window.scene().getFocusOwner());
      type(" on");
    }
    window.press(KeyCode.F4);
    assertEquals(before, window.scene().getFocusOwner());
    window.press(KeyCode.PAGE_DOWN, "alt");
    window.press(KeyCode.F2);
    assertEquals(before, window.scene().getFocusOwner());
    pass(Duration.ofMillis(250));
    assertEquals(List.of("Typed on on on on on on"), stored(Talks.LIMITER));
  }

  @Test
  void theCompassFollowsWhatIsTypedAndSaysWhatHasNothing() {
    window.press(KeyCode.F5);
    type("Asks about volumes");
    pass(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    var strip = (Parent) window.scene().getRoot().lookup(".compass");
    var shown = Fx.get(() -> List.copyOf(strip.getChildrenUnmodifiable()));
    type(" and rates");
    talks.at(Talks.NOW.plusSeconds(1));
    pass(Duration.ofSeconds(1));
    assertEquals(shown, Fx.get(strip::getChildrenUnmodifiable), "it is not made anew at each key");
    var said = Fx.get(strip::getAccessibleText);
    assertTrue(said.contains("1 line"), said);
    assertTrue(said.contains("nothing yet"), said);
    assertTrue(said.contains("45 min left"), said);
  }

  @Test
  void whoIsNotOnThePanelHasNoCompass() {
    var _ = talks.onlooker("Grace Hopper");
    window.close();
    open();
    pass(Duration.ofSeconds(1));
    var strip = Fx.get(() -> window.scene().getRoot().lookup(".compass"));
    assertFalse(strip.isVisible() || strip.isManaged());
  }

  @Test
  void everythingHasAName() {
    Fx.assertNames(window.scene().getRoot());
  }

  @Test
  void looksRight() {
    var due = talks.week();
    talks.resume(due);
    var takeNotes = new TakeNotes(talks.store());
    var asking = new AskQuestions(talks.store());
    var _ = new PlanInterviews(talks.store()).lead(due, InterviewState.STARTED);
    var _ = asking.open(due, Talks.LIMITER);
    talks.at(Talks.NOW.plusSeconds(300));
    var _ =
        takeNotes.jot(
            due,
            Talks.LIMITER,
            """
            Asks first: how many callers, how bursty, what is lost when we let one too many through?
            Token bucket per key, counters in Redis, local fallback when it is slow.
            ! "I would rather let a few too many pass than turn a good customer away."
            Clock skew between servers: knew it, had been bitten by it in 2023. #reliability
            ? What happens when Redis is down for an hour
            """);
    talks.at(Talks.NOW.plusSeconds(900));
    var _ = asking.notAsked(due, "job-queue", "Answered with the limiter");
    var _ = asking.add(due, Talks.DESIGN, "How would you roll this out to ten regions?");
    talks.at(Talks.NOW.plusSeconds(1100));
    Fx.pictures("interview", () -> framed(due));
    Fx.pictures(
        "interview-about",
        () -> {
          var root = framed(due);
          press(root, KeyCode.F2, false);
          press(root, KeyCode.F4, true);
          return root;
        });
    Fx.pictures(
        "interview-resume",
        () -> {
          var root = framed(due);
          press(root, KeyCode.F4, false);
          // What is in view is known once it was laid out.
          var _ =
              root.sceneProperty()
                  .subscribe(
                      scene -> {
                        if (scene != null) {
                          scene.addPostLayoutPulseListener(lanes::runAll);
                        }
                      });
          return root;
        });
  }

  private static void press(Parent root, KeyCode key, boolean shift) {
    var view = root.lookup(".interview");
    view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
  }

  private Parent framed(InterviewId id) {
    var shell = Framed.shell(lanes);
    shell.show(screen(id, false, shell));
    lanes.runAll();
    lanes.pass(Duration.ofSeconds(1));
    return shell.root();
  }
}
