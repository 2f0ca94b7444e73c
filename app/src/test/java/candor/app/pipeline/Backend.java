package candor.app.pipeline;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.app.FakeFrame;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.shell.Frame;
import candor.app.shell.NoCommands;
import candor.app.shell.Shell;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.history.Undo;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.job.Stage;
import candor.model.job.Workplace;
import candor.model.kit.RoleKit;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.MoveApplications;
import candor.model.store.Store;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A job for backend developers with candidates, and a clock that a test moves on.
final class Backend implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private Instant now = START;
  private final InstantSource time = () -> now;
  private final Workspace workspace =
      Workspace.inMemory(Path.of("target", "documents"), time, new Random());
  final Store store = workspace.store();
  final NowLanes lanes = new NowLanes();
  final FakeFrame frame = new FakeFrame();
  final MoveApplications moves = new MoveApplications(store);
  final List<CandidateId> shown = new ArrayList<>();
  final List<CandidateId> opened = new ArrayList<>();
  final List<ApplicationId> interviews = new ArrayList<>();
  final List<ApplicationId> debriefs = new ArrayList<>();
  final List<JobId> edited = new ArrayList<>();
  final JobId job;

  Backend() {
    this("Backend developer");
  }

  Backend(String title) {
    var kit =
        store.read(s -> s.all(RoleKit.KIND)).stream()
            .filter(each -> each.content().title().startsWith("Backend"))
            .findFirst()
            .orElseThrow();
    var details =
        new JobDetails(
            title,
            2,
            "Platform",
            "Berlin",
            "DE",
            Workplace.HYBRID,
            Employment.FULL_TIME,
            null,
            "We run what we build.");
    var opened = new EditJobs(store).open(details, kit.id(), EditJobs.FIRST_STAGES);
    job = assertInstanceOf(JobResult.Saved.class, opened).job().id();
  }

  void pass(int days) {
    now = now.plus(Duration.ofDays(days));
  }

  Application add(String name) {
    return add(new CandidateDetails(name, "", "", ""));
  }

  Application add(CandidateDetails details) {
    return assertInstanceOf(
            ApplyResult.Added.class, new AddApplications(store).addNew(details, job))
        .application();
  }

  Stage stage(int at) {
    return store.read(s -> JobStages.inUse(s, job)).get(at);
  }

  /// Who has been longest in a stage.
  Application first(int stage) {
    return data().pipelines().cards(job).stream()
        .map(card -> card.application())
        .filter(each -> each.stage().equals(stage(stage).id()))
        .findFirst()
        .orElseThrow();
  }

  Application stored(Application application) {
    return store.read(s -> s.find(application.id())).orElseThrow();
  }

  Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  PipelineScreen.Data data() {
    return new PipelineScreen.Data(
        store, workspace.pipelines(), workspace.candidates(), workspace.history());
  }

  PipelineScreen.Doors doors() {
    return new PipelineScreen.Doors(
        () -> {},
        shown::add,
        opened::add,
        interviews::add,
        debriefs::add,
        id -> {},
        id -> {},
        edited::add,
        () -> {
          var _ = new Undo(store).undo();
        });
  }

  PipelineViewModel model() {
    var model = new PipelineViewModel(job, data(), lanes, clock(), voice());
    lanes.runAll();
    return model;
  }

  PipelineScreen screen(Frame in) {
    var screen = new PipelineScreen(job, data(), lanes, in, clock(), doors());
    lanes.runAll();
    return screen;
  }

  /// A window in which the pipeline is shown.
  Fx.Window window() {
    var shell = Fx.get(() -> new Shell(lanes, new NoCommands()));
    var window = Fx.window(shell::root, 1440, 900);
    Fx.run(
        () -> {
          shell.show(screen(shell));
          lanes.runAll();
        });
    window.settle();
    return window;
  }

  /// Puts what the view models say into the frame's lists.
  Voice voice() {
    return new Voice() {
      @Override
      public void done(String what) {
        frame.undoable(what, doors().undo());
      }

      @Override
      public void trouble(String what, String next) {
        frame.notice(candor.app.control.Notice.of(candor.app.control.Tone.WARNING, what, next));
      }
    };
  }

  /// Forty people all over the pipeline, with sources, next steps and an ended few.
  void fill() {
    var names =
        List.of(
            "Ada Lovelace",
            "Grace Hopper",
            "Nguyễn Thị Minh Khai",
            "王小明",
            "Łukasz Żółć",
            "Maximiliane Freifrau von Hohenberg-Schwarzenstein zu Unterlichtenstein-Oberbayern"
                + " und Tirol",
            "José Álvarez",
            "Олена Коваль",
            "فاطمة الزهراء",
            "Kwame Mensah",
            "Sofia Rossi",
            "Liam O’Connor",
            "Priya Raghunathan",
            "Jonas Lindqvist",
            "Yuki Tanaka",
            "Amina Diallo",
            "Mateo García",
            "Freya Nielsen",
            "Noah Schmidt",
            "Chloé Dubois");
    var headlines =
        List.of(
            "Backend developer, 6 years, Kotlin",
            "Staff engineer, payments",
            "Java and PostgreSQL, looking for a team that owns what it runs",
            "",
            "Platform engineer",
            "Distributed systems, Go",
            "Backend developer, fintech");
    var sources = List.of("Career site", "Referral", "LinkedIn", "Practice board", "");
    var steps = List.of("", "Call back", "Send the exercise", "", "Ask for references", "");
    for (var i = 0; i < 40; i++) {
      var name = i < 20 ? names.get(i) : "Weber " + names.get(i - 20);
      var application =
          add(
              new CandidateDetails(
                  name, headlines.get(i % 7), "", sources.get(i % sources.size())));
      if (i % 4 != 0) {
        pass(i % 4 == 1 ? 1 : 0);
        move(application, (i * 7 + i / 9) % 5);
      }
      var step = steps.get(i % steps.size());
      if (!step.isEmpty()) {
        var _ =
            moves.plan(
                application.id(),
                step,
                clock().instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(i % 11));
      }
      if (i % 8 == 7) {
        end(application, i);
      }
    }
    pass(3);
  }

  private void end(Application application, int i) {
    var how =
        i == 15
            ? candor.model.pipeline.Outcome.HIRED
            : i == 31
                ? candor.model.pipeline.Outcome.WITHDRAWN
                : candor.model.pipeline.Outcome.REJECTED;
    var _ = moves.end(List.of(application.id()), how, i == 15 ? "" : "Skills do not fit");
  }

  void move(Application application, int stage) {
    var _ = moves.move(List.of(application.id()), stage(stage).id());
  }

  @Override
  public void close() {
    workspace.close();
  }
}
