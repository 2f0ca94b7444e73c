package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.shell.Shell;
import candor.model.interview.AddedQuestion;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLine;
import candor.model.interview.Notebook;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.people.Me;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is done with questions while notes are taken.
class QuestionsTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final InterviewId interview = talks.interview("Ada Lovelace");
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    shell = Fx.get(() -> Framed.shell(lanes));
    window = Fx.window(shell::root, 1000, 700);
    Fx.run(
        () -> {
          shell.show(screen());
          lanes.runAll();
        });
  }

  @AfterEach
  void close() {
    window.close();
    talks.close();
  }

  private InterviewScreen screen() {
    return screen(interview);
  }

  private InterviewScreen screen(InterviewId talk) {
    return new InterviewScreen(
        talk,
        true,
        new InterviewScreen.Data(talks.store(), talks.workspace().pages(), talks.clock()),
        lanes,
        shell,
        new InterviewScreen.Doors(() -> {}, any -> {}, any -> {}, any -> {}, any -> {}, any -> {}));
  }

  private List<Node> all(String selector) {
    return Fx.get(() -> List.copyOf(window.scene().getRoot().lookupAll(selector)));
  }

  private List<String> offered() {
    return all(".question-column .button").stream().map(each -> ((Button) each).getText()).toList();
  }

  private List<String> stored(String question) {
    return stored(interview, question);
  }

  private List<String> stored(InterviewId talk, String question) {
    Fx.run(() -> lanes.pass(Duration.ofMillis(250)));
    return talks.store().read(s -> Notebook.in(s, talk, Me.OWNER)).under(question).stream()
        .map(NoteLine::text)
        .filter(text -> !text.isBlank())
        .toList();
  }

  @Test
  void whatIsTypedAfterAClickOnAQuestionStandsUnderIt() {
    window.type("First");
    window.click(all(".question-head").get(1), 1);
    window.type("Second");
    assertEquals(List.of("First"), stored(Talks.LIMITER));
    assertEquals(List.of("Second"), stored("job-queue"));
  }

  @Test
  void whatIsTypedAfterAQuestionWasAddedStandsUnderIt() {
    window.type("First");
    window.press(KeyCode.F7);
    window.type("Why Redis?");
    window.press(KeyCode.ENTER);
    Fx.run(lanes::runAll);
    window.type("Knows it well");
    var added = talks.store().read(s -> s.of(AddedQuestion.KIND, interview)).getFirst();
    assertEquals(List.of("First"), stored(Talks.LIMITER));
    assertEquals(List.of("Knows it well"), stored(added.key()));
  }

  @Test
  void whereNothingIsAskedNotesBeginUnderAnythingElse() {
    var opened =
        new EditJobs(talks.store())
            .open(JobDetails.titled("Gardener"), null, EditJobs.FIRST_STAGES);
    var job = assertInstanceOf(JobResult.Saved.class, opened).job().id();
    var added =
        new AddApplications(talks.store()).add(talks.candidate("Grace Hopper", ""), job, "");
    var application = assertInstanceOf(ApplyResult.Added.class, added).application().id();
    var talk = talks.interview(application, Talks.NOW);
    Fx.run(
        () -> {
          shell.show(screen(talk));
          lanes.runAll();
        });
    window.type("Grew roses");
    assertEquals(List.of("Grew roses"), stored(talk, NoteLine.NO_QUESTION));
  }

  @Test
  void aClickBesideTheNotesLeavesTheKeyboardInThem() {
    var before = Fx.get(window.scene()::getFocusOwner);
    for (var beside :
        List.of(".question-line", ".question-column", ".compass", ".interview-header")) {
      window.click(all(beside).getFirst(), 1);
      assertEquals(before, Fx.get(window.scene()::getFocusOwner), beside);
    }
  }

  @Test
  void whoTakesNoNotesIsAskedNothingOfQuestions() {
    assertTrue(
        offered().containsAll(List.of("Add question", "Not asked (F8)")), offered().toString());
    var _ = talks.onlooker("Grace Hopper");
    window.close();
    open();
    for (var asks : List.of(KeyCode.F7, KeyCode.F8)) {
      window.press(asks);
      assertFalse(Fx.get(shell::holdsTyping));
    }
    assertEquals(List.of("Show the scale (F2)"), offered().stream().distinct().toList());
  }
}
