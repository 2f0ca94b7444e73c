package candor.app.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.candidate.EditCandidates;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.InterviewState;
import candor.model.interview.PlanInterviews;
import candor.model.people.Me;
import candor.model.pipeline.MoveApplications;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TodayScreenTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final List<InterviewId> opened = new ArrayList<>();
  private final List<InterviewId> scorecards = new ArrayList<>();
  private final List<Document> resumes = new ArrayList<>();
  private final List<URI> links = new ArrayList<>();
  private final List<CandidateId> candidates = new ArrayList<>();
  private Optional<Runnable> planning = Optional.of(() -> {});

  @AfterEach
  void close() {
    talks.close();
  }

  private TodayScreen screen(Clock clock) {
    return new TodayScreen(
        new TodayScreen.Ports(
            talks.store(),
            talks.workspace().interviews(),
            talks.workspace().jobs(),
            talks.workspace().pipelines()),
        lanes,
        clock,
        new TodayScreen.Doors(
            opened::add,
            scorecards::add,
            resumes::add,
            links::add,
            candidates::add,
            () -> {},
            planning,
            () -> {},
            () -> {},
            () -> {}));
  }

  private Parent framed() {
    var shell = Framed.shell(lanes);
    shell.show(screen(talks.clock()));
    // It reads once it is seen.
    var _ = shell.root().sceneProperty().subscribe(_ -> Platform.runLater(lanes::runAll));
    return shell.root();
  }

  private Fx.Window window(Clock clock) {
    var screen = Fx.get(() -> screen(clock));
    var window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(
        () -> {
          screen.shown();
          lanes.runAll();
        });
    window.settle();
    return window;
  }

  private static boolean says(Fx.Window window, String words) {
    return Fx.get(() -> says(window.scene().getRoot(), words));
  }

  private static boolean says(Node node, String words) {
    return (node instanceof Label label && label.getText().contains(words))
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words)));
  }

  @Test
  void aNewUserIsToldTheFirstSteps() {
    var window = window(talks.clock());
    assertTrue(says(window, "Pick a role kit"));
    assertTrue(says(window, "Add candidates"));
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void oneKeyOpensTheNextInterview() {
    var first = talks.interview("Ada Lovelace");
    var window = window(talks.clock());
    Fx.run(() -> window.scene().getRoot().lookup(".open-row").requestFocus());
    window.press(KeyCode.ENTER);
    assertEquals(List.of(first), opened);
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void theTimeThereIsSaidWhereItDiffersFromMine() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var plan = new InterviewPlan("Onsite", Talks.NOW, 45, "Europe/Kyiv", "Room 4");
    var _ = talks.interview(application, plan, Map.of(Me.OWNER, List.of(Talks.DESIGN)));
    var window = window(talks.clock(ZoneId.of("Europe/London")));
    assertTrue(says(window, "in Kyiv"));
    assertTrue(says(window, "Yours: System design"));
    window.close();
    var there = window(talks.clock(ZoneId.of("Europe/Kyiv")));
    assertFalse(says(there, "in Kyiv"));
    there.close();
  }

  @Test
  void thePlaceIsSeenOnceAndReadHoweverWideTheWindowIs() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var plan = new InterviewPlan("Onsite", Talks.NOW, 45, "UTC", "Room 4");
    var _ = talks.interview(application, plan, Map.of(Me.OWNER, List.of(Talks.DESIGN)));
    var window = window(talks.clock());
    for (var width : List.of(1000, 560, 1200)) {
      Fx.run(() -> window.stage().setWidth(width));
      window.settle();
      assertEquals(1, Fx.get(() -> seen(window.scene().getRoot(), "Room 4")), "at " + width);
    }
    var row = Fx.get(() -> window.scene().getRoot().lookup(".open-row"));
    assertTrue(row.getAccessibleText().endsWith(", Room 4"), row.getAccessibleText());
    window.close();
  }

  @Test
  void whoIsInterviewedIsSeenWholeBesideHowFarItIsHoweverNarrowTheWindow() {
    var application = talks.application(talks.candidate("Leonor Magalhães", ""));
    var plan = new InterviewPlan("Talk", Talks.NOW, 45, "UTC", "https://meet.example.org/leonor");
    var talk = talks.interview(application, plan, Map.of(Me.OWNER, List.of(Talks.DESIGN)));
    var _ = new PlanInterviews(talks.store()).lead(talk, InterviewState.STARTED);
    var window = window(talks.clock());
    assertTrue(says(window, "Running"));
    for (var width : List.of(1000, 740, 640, 560, 440)) {
      Fx.run(() -> window.stage().setWidth(width));
      window.settle();
      var row = (Region) window.scene().getRoot().lookup(".open-row");
      var name =
          row.lookupAll(".strong").stream()
              .map(Label.class::cast)
              .filter(label -> label.getText().equals("Leonor Magalhães"))
              .findFirst()
              .orElseThrow();
      assertTrue(row.getWidth() <= width, row.getWidth() + " at " + width);
      assertTrue(name.getWidth() >= name.prefWidth(-1), name.getWidth() + " at " + width);
      assertEquals(1, seenTimes(row), "at " + width);
    }
    window.close();
  }

  private static long seenTimes(Node row) {
    return row.lookupAll(".tabular").stream()
        .filter(Node::isVisible)
        .filter(each -> each.getParent().isVisible())
        .count();
  }

  private static long seen(Node node, String words) {
    if (!node.isVisible() || (node instanceof Label label && label.getText().equals(words))) {
      return node.isVisible() ? 1 : 0;
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().mapToLong(child -> seen(child, words)).sum()
        : 0;
  }

  @Test
  void aScorecardIsToBeFinishedOnceTheInterviewIsOver() {
    var interview = talks.interview("Ada Lovelace");
    talks.at(Talks.NOW.plus(Duration.ofMinutes(30)));
    var during = window(talks.clock());
    assertFalse(says(during, "Scorecards to finish"));
    during.close();
    talks.at(Talks.NOW.plus(Duration.ofHours(2)));
    var after = window(talks.clock());
    assertTrue(says(after, "Scorecards to finish"));
    Fx.run(
        () ->
            after.scene().getRoot().lookupAll(".open-row").stream()
                .reduce((a, b) -> b)
                .orElseThrow()
                .requestFocus());
    after.press(KeyCode.ENTER);
    assertEquals(List.of(interview), scorecards);
    after.close();
  }

  @Test
  void tomorrowBeginsAtMyMidnight() {
    var late = Instant.parse("2026-03-02T23:30:00Z");
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var _ = talks.interview(application, late);
    var here = window(talks.clock());
    assertTrue(says(here, "Interviews today"));
    here.close();
    var east = window(talks.clock(ZoneId.of("Asia/Tokyo")));
    assertFalse(says(east, "Interviews today"));
    assertTrue(says(east, "Next"));
    east.close();
  }

  @Test
  void aDayIsAsLongAsItIsWhereTheUserIs() {
    // Clocks went forward at 02:00 on 29 March 2026: that day had 23 hours, and ended at 23:00 UTC.
    var berlin = ZoneId.of("Europe/Berlin");
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var talk = talks.interview(application, Instant.parse("2026-03-29T21:59:00Z"));
    var _ = new PlanInterviews(talks.store()).lead(talk, InterviewState.ENDED);
    talks.at(Instant.parse("2026-03-28T23:00:00Z"));
    var first = window(talks.clock(berlin));
    assertTrue(says(first, "Interviews today"));
    first.close();
    talks.at(Instant.parse("2026-03-29T21:59:00Z"));
    var last = window(talks.clock(berlin));
    assertTrue(says(last, "Interviews today"));
    last.close();
    talks.at(Instant.parse("2026-03-29T22:00:00Z"));
    var next = window(talks.clock(berlin));
    assertFalse(says(next, "Interviews today"));
    next.close();
    talks.at(Instant.parse("2026-03-28T22:59:59Z"));
    var before = window(talks.clock(berlin));
    assertFalse(says(before, "Interviews today"));
    before.close();
  }

  @Test
  void thePageTurnsAtMidnight() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var _ = talks.interview(application, Instant.parse("2026-03-03T08:00:00Z"));
    talks.at(Instant.parse("2026-03-02T23:59:40Z"));
    var screen = Fx.get(() -> screen(talks.clock()));
    var window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(
        () -> {
          screen.shown();
          lanes.runAll();
        });
    window.settle();
    assertFalse(says(window, "Interviews today"));
    assertTrue(screen.title().getValue().contains("2 March"), screen.title().getValue());
    talks.at(Instant.parse("2026-03-03T00:00:00Z"));
    Fx.run(() -> lanes.pass(Duration.ofSeconds(20)));
    window.settle();
    assertTrue(says(window, "Interviews today"));
    assertTrue(screen.title().getValue().contains("3 March"), screen.title().getValue());
    window.close();
  }

  @Test
  void aTalkThatRunsOverMidnightIsStillOfToday() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var talk = talks.interview(application, Instant.parse("2026-03-02T23:30:00Z"));
    talks.at(Instant.parse("2026-03-03T00:10:00Z"));
    var during = window(talks.clock());
    assertTrue(says(during, "Interviews today"));
    assertTrue(says(during, "Monday 2 March"));
    during.close();
    talks.at(Instant.parse("2026-03-03T00:16:00Z"));
    var over = window(talks.clock());
    assertFalse(says(over, "Interviews today"));
    assertTrue(says(over, "Scorecards to finish"));
    over.close();
    var planning = new PlanInterviews(talks.store());
    var _ = planning.lead(talk, InterviewState.STARTED);
    var running = window(talks.clock());
    assertTrue(says(running, "Interviews today"));
    running.close();
    var _ = planning.lead(talk, InterviewState.ENDED);
    var ended = window(talks.clock());
    assertFalse(says(ended, "Interviews today"));
    ended.close();
  }

  @Test
  void aTalkHeldBeforeItsTimeHasAScorecardToFinish() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var talk = talks.interview(application, Talks.NOW.plus(Duration.ofHours(3)));
    var planning = new PlanInterviews(talks.store());
    var _ = planning.lead(talk, InterviewState.STARTED);
    var _ = planning.lead(talk, InterviewState.ENDED);
    var window = window(talks.clock());
    assertTrue(says(window, "Scorecards to finish"));
    window.close();
  }

  @Test
  void oneKeyOpensTheResume() throws IOException {
    var candidate = talks.candidate("Ada Lovelace", "");
    var bytes = new ByteArrayInputStream("Resume".getBytes(StandardCharsets.UTF_8));
    var stored = talks.workspace().documents().keep(bytes);
    var _ = new EditCandidates(talks.store()).addDocument(candidate, "ada.pdf", stored);
    var _ = talks.interview(talks.application(candidate), Talks.NOW);
    var window = window(talks.clock());
    Fx.run(() -> window.scene().getRoot().lookup(".open-row").requestFocus());
    window.press(KeyCode.R);
    assertEquals(List.of("ada.pdf"), resumes.stream().map(Document::fileName).toList());
    assertEquals(List.of(), opened);
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void oneKeyOpensTheLink() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var plan =
        new InterviewPlan("Talk", Talks.NOW, 45, "Europe/London", "https://meet.example.org/ada");
    var _ = talks.interview(application, plan, Map.of(Me.OWNER, List.of()));
    var window = window(talks.clock());
    Fx.run(() -> window.scene().getRoot().lookup(".open-row").requestFocus());
    window.press(KeyCode.L);
    assertEquals(List.of(URI.create("https://meet.example.org/ada")), links);
    assertEquals(List.of(), opened);
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void aNextStepThatIsOverdueIsSaid() {
    var candidate = talks.candidate("Ada Lovelace", "");
    var moves = new MoveApplications(talks.store());
    var application = talks.application(candidate);
    var _ = moves.plan(application, "Call her", LocalDate.of(2026, 3, 2));
    var onTheDay = window(talks.clock());
    assertFalse(says(onTheDay, "Overdue"));
    onTheDay.close();
    talks.at(Talks.NOW.plus(Duration.ofDays(1)));
    var after = window(talks.clock());
    assertTrue(says(after, "Call her: Ada Lovelace"));
    Fx.run(() -> after.scene().getRoot().lookup(".open-row").requestFocus());
    after.press(KeyCode.ENTER);
    assertEquals(List.of(candidate), candidates);
    after.close();
  }

  @Test
  void whoOnlyInterviewsIsAskedForNoFirstSteps() {
    planning = Optional.empty();
    var window = window(talks.clock());
    assertFalse(says(window, "Pick a role kit"));
    assertTrue(says(window, "Interviews on whose panel you are"));
    window.close();
  }

  @Test
  void looksRight() {
    Fx.pictures("today-first", this::framed);
    var _ = talks.week();
    Fx.pictures("today", this::framed);
  }
}
