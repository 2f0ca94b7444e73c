package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.shell.Frame;
import candor.app.work.Refresh;
import candor.model.candidate.CandidateId;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewStore;
import candor.model.interview.InterviewSummary;
import candor.model.interview.PlanInterviews;
import candor.model.job.JobId;
import candor.model.pipeline.ApplicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterviewsScreenTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final List<InterviewId> calendars = new ArrayList<>();
  private final List<InterviewId> opened = new ArrayList<>();

  @AfterEach
  void close() {
    talks.close();
  }

  private InterviewsScreen screen(Frame in, PlanInterviewScreen plan) {
    return new InterviewsScreen(
        talks.store(),
        talks.workspace().interviews(),
        lanes,
        in,
        talks.clock(),
        new InterviewsScreen.Doors(
            opened::add,
            any -> {},
            any -> {},
            Optional.of(plan::open),
            plan::move,
            calendars::add,
            () -> {}));
  }

  private PlanInterviewScreen plan(Frame in) {
    return new PlanInterviewScreen(
        talks.store(),
        new PlanInterviewScreen.Ports(
            talks.workspace().pipelines(), talks.workspace().interviews()),
        lanes,
        in,
        talks.clock(),
        () -> {});
  }

  @Test
  void oneKeyOpensAnInterview() {
    var interview = talks.interview("Ada Lovelace");
    var screen = Fx.get(() -> screen(frame, plan(frame)));
    var window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(
        () -> {
          screen.shown();
          lanes.runAll();
        });
    window.settle();
    Fx.run(() -> window.scene().getRoot().lookup(".open-row").requestFocus());
    window.press(KeyCode.ENTER);
    assertEquals(List.of(interview), opened);
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void whoIsInterviewedIsSeenWholeHoweverNarrowTheWindow() {
    var _ = talks.interview("Agnieszka Szymczak-Nowak");
    var screen = Fx.get(() -> screen(frame, plan(frame)));
    var window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(
        () -> {
          screen.shown();
          lanes.runAll();
        });
    for (var width : List.of(1000, 600, 420)) {
      Fx.run(() -> window.stage().setWidth(width));
      window.settle();
      var row = window.scene().getRoot().lookup(".open-row");
      var name =
          row.lookupAll(".bold").stream()
              .map(Label.class::cast)
              .filter(label -> label.getText().equals("Agnieszka Szymczak-Nowak"))
              .findFirst()
              .orElseThrow();
      assertTrue(name.getWidth() >= name.prefWidth(-1), name.getWidth() + " at " + width);
    }
    window.close();
  }

  @Test
  void aCancelledInterviewStaysInTheListAndCanBeTakenBack() {
    var interview = talks.interview("Ada Lovelace");
    var model =
        new InterviewsViewModel(
            talks.workspace().interviews(),
            new PlanInterviews(talks.store()),
            lanes,
            talks.clock());
    model.cancel(interview, result -> {});
    model.setSeen(true);
    lanes.runAll();
    var shown = model.daysProperty().get().orElseThrow().getFirst().interviews().getFirst();
    assertEquals(InterviewState.CANCELLED, shown.interview().state());
  }

  @Test
  void aTalkThatRunsOverMidnightIsNotPastYet() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var talk = talks.interview(application, Instant.parse("2026-03-02T23:30:00Z"));
    var planning = new PlanInterviews(talks.store());
    var _ = planning.lead(talk, InterviewState.STARTED);
    talks.at(Instant.parse("2026-03-03T00:20:00Z"));
    var model =
        new InterviewsViewModel(talks.workspace().interviews(), planning, lanes, talks.clock());
    model.setSeen(true);
    assertEquals(List.of(talk), listed(model, InterviewsViewModel.When.UPCOMING));
    assertEquals(List.of(), listed(model, InterviewsViewModel.When.PAST));
    var _ = planning.lead(talk, InterviewState.ENDED);
    assertEquals(List.of(), listed(model, InterviewsViewModel.When.UPCOMING));
    assertEquals(List.of(talk), listed(model, InterviewsViewModel.When.PAST));
  }

  @Test
  void oneThatNobodyEndedIsPastTheDayAfter() {
    var talk = talks.interview("Ada Lovelace");
    var planning = new PlanInterviews(talks.store());
    var _ = planning.lead(talk, InterviewState.STARTED);
    talks.at(Talks.NOW.plus(Duration.ofDays(1)));
    var model =
        new InterviewsViewModel(talks.workspace().interviews(), planning, lanes, talks.clock());
    model.setSeen(true);
    assertEquals(List.of(), listed(model, InterviewsViewModel.When.UPCOMING));
    assertEquals(List.of(talk), listed(model, InterviewsViewModel.When.PAST));
  }

  @Test
  void changesWithoutEndAreSeenFromMomentToMoment() {
    var interviews = new Counted(talks.workspace().interviews());
    var planning = new PlanInterviews(talks.store());
    var model = new InterviewsViewModel(interviews, planning, lanes, talks.clock());
    var _ = lanes.deliver(talks.store().changes(), model::apply);
    // More is planned than can be read, and is told while that is done.
    interviews.meanwhile =
        () -> {
          if (interviews.asked < 20) {
            var _ = talks.interview("Somebody");
            lanes.runAll();
          }
        };
    model.setSeen(true);
    lanes.runAll();
    assertEquals(2, interviews.asked);
    lanes.pass(Refresh.MOMENT);
    assertEquals(3, interviews.asked);
    assertEquals(2, model.daysProperty().get().orElseThrow().getFirst().interviews().size());
  }

  /// Questions about interviews that are counted, and meanwhile something can be done.
  private static final class Counted implements InterviewStore {
    private final InterviewStore within;
    private int asked;
    private Runnable meanwhile = () -> {};

    private Counted(InterviewStore within) {
      this.within = within;
    }

    @Override
    public List<InterviewSummary> between(Instant from, Instant to) {
      asked++;
      var found = within.between(from, to);
      meanwhile.run();
      return found;
    }

    @Override
    public List<InterviewSummary> unsealed(Instant before) {
      return within.unsealed(before);
    }

    @Override
    public List<InterviewSummary> of(CandidateId candidate) {
      return within.of(candidate);
    }

    @Override
    public List<ApplicationId> interviewed(JobId job) {
      return within.interviewed(job);
    }

    @Override
    public Optional<InterviewSummary> summary(InterviewId id) {
      return within.summary(id);
    }
  }

  private List<InterviewId> listed(InterviewsViewModel model, InterviewsViewModel.When when) {
    model.whenProperty().set(when);
    lanes.runAll();
    return model.daysProperty().get().orElseThrow().stream()
        .flatMap(day -> day.interviews().stream())
        .map(summary -> summary.interview().id())
        .toList();
  }

  @Test
  void aPlanIsConfirmedByEnterAlone() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    Fx.run(
        () -> {
          plan(frame).open(application);
          lanes.runAll();
        });
    var window = Fx.window(() -> frame.panels.getFirst(), 400, 700);
    Fx.assertNames(window.scene().getRoot());
    Fx.run(
        () ->
            window.scene().getRoot().lookupAll(".text-field").stream()
                .filter(TextField.class::isInstance)
                .findFirst()
                .orElseThrow()
                .requestFocus());
    window.press(KeyCode.ENTER);
    Fx.run(lanes::runAll);
    assertEquals(1, talks.store().read(s -> s.all(Interview.KIND)).size());
    assertTrue(frame.done.getFirst().contains("Ada Lovelace"));
    window.close();
  }

  @Test
  void looksRight() {
    Fx.pictures("interviews-none", () -> framed(false));
    var _ = talks.week();
    Fx.pictures("interviews", () -> framed(false));
    Fx.pictures("interviews-plan", () -> framed(true));
  }

  private Parent framed(boolean planning) {
    var shell = Framed.shell(lanes);
    var plan = plan(shell);
    shell.show(screen(shell, plan));
    // It reads once it is seen.
    var _ = shell.root().sceneProperty().subscribe(_ -> Platform.runLater(lanes::runAll));
    if (planning) {
      plan.open(talks.store().read(s -> s.all(Interview.KIND)).getFirst().application());
      lanes.runAll();
    }
    return shell.root();
  }
}
