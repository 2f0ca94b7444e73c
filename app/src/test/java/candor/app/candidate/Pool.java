package candor.app.candidate;

import candor.app.FakeFrame;
import candor.app.NowLanes;
import candor.app.Refusing;
import candor.app.history.HistoryPanel;
import candor.app.history.HistoryWords;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.app.work.Desktop;
import candor.app.work.FileDialogs;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.ContactKind;
import candor.model.candidate.EditCandidates;
import candor.model.history.Undo;
import candor.model.interview.InterviewPlan;
import candor.model.interview.PlanInterviews;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.note.WriteNotes;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.Role;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Steps;
import candor.model.posting.SubmittalContent;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.HandInResult;
import candor.model.submittal.Submittal;
import candor.model.submittal.SubmittalId;
import candor.model.submittal.Submittals;
import candor.persistence.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A workspace in memory with what stands around a candidate screen, for its tests.
final class Pool implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
  final NowLanes lanes = new NowLanes();
  final Refusing disk;
  final FakeFrame frame = new FakeFrame();
  final List<URI> links = new ArrayList<>();
  final List<Path> files = new ArrayList<>();
  final List<Path> chosen = new ArrayList<>();
  final List<Object> opened = new ArrayList<>();
  final Workspace workspace;
  final Counted candidates;
  final EditCandidates edit;
  final Set<BoardId> letIn = new HashSet<>();
  private final BooleanProperty asking = new SimpleBooleanProperty();
  private Instant time = NOW;

  Pool(Path folder) {
    // A workspace in memory is found again by its seed.
    var random = new SplittableRandom(folder.toString().hashCode());
    workspace = Workspace.inMemory(folder, () -> time, random);
    candidates = new Counted(workspace.candidates());
    edit = new EditCandidates(workspace.store());
    disk = new Refusing(workspace.store());
  }

  CandidateScreen.Ports ports() {
    return new CandidateScreen.Ports(
        disk,
        candidates,
        workspace.pipelines(),
        workspace.interviews(),
        workspace.jobs(),
        workspace.documents(),
        workspace.pages());
  }

  CandidateScreen.Doors doors() {
    var words = new HistoryWords(workspace.store(), workspace.history(), dates());
    var sources = new HistoryPanel.Sources(workspace.store().changes(), workspace.history(), words);
    return new CandidateScreen.Doors(
        opened::add,
        () -> opened.add("list"),
        opened::add,
        opened::add,
        opened::add,
        opened::add,
        id -> new HistoryPanel(lanes, sources, dates(), id),
        new CandidateScreen.Forgetting(
            id -> opened.add("erase"),
            id -> opened.add("hold"),
            () -> opened.add("retention"),
            () -> opened.add("erasures")),
        new CandidateScreen.HandingIn(
            asking,
            then -> then.accept(letIn),
            (application, board) -> opened.add(application),
            opened::add));
  }

  CandidateScreen.Desk desk() {
    return desk(frame);
  }

  CandidateScreen.Desk desk(Frame around) {
    var me = workspace.store().read(Me::id);
    return new CandidateScreen.Desk(me, lanes, around, dialogs(), desktop(), dates(), this::undo);
  }

  CandidateViewModel candidate(CandidateId id) {
    var model = new CandidateViewModel(ports(), doors(), desk(), id);
    model.setShown(true);
    lanes.runAll();
    return model;
  }

  Sheet sheet(CandidateId id) {
    return Sheet.read(ports(), id).orElseThrow();
  }

  /// Lets a recruiter of this name sit here.
  void seat(String name) {
    var person = new People(workspace.store()).add(name).orElseThrow().id();
    var _ = new EditPeople(workspace.store()).assign(person, Role.RECRUITER);
    workspace.seat(person);
  }

  /// The clock stands so many days before [#NOW].
  void ago(int days) {
    time = NOW.minus(Duration.ofDays(days));
  }

  CandidateId add(String name, String headline, String location, String source) {
    var added = edit.add(new CandidateDetails(name, headline, location, source));
    return ((CandidateResult.Saved) added).candidate().id();
  }

  CandidateId add(String name) {
    return add(name, "", "", "");
  }

  JobId job(String title) {
    var opened =
        new EditJobs(workspace.store()).open(JobDetails.titled(title), null, EditJobs.FIRST_STAGES);
    return ((JobResult.Saved) opened).job().id();
  }

  ApplicationId apply(CandidateId candidate, JobId job) {
    var added = new AddApplications(workspace.store()).add(candidate, job, "");
    return ((ApplyResult.Added) added).application().id();
  }

  void move(ApplicationId application, JobId job, int stage) {
    var target = workspace.store().read(s -> JobStages.inUse(s, job)).get(stage);
    var _ = new MoveApplications(workspace.store()).move(List.of(application), target.id());
  }

  /// Somebody of whom everything is known.
  CandidateId ada() {
    ago(96);
    var ada = add("Ada Lovelace", "Backend developer, 9 years, payments", "London", "Referral");
    var _ = edit.addContact(ada, ContactKind.EMAIL, "ada.lovelace@example.org");
    var _ = edit.addContact(ada, ContactKind.PHONE, "+44 20 7946 0958");
    var _ = edit.addContact(ada, ContactKind.LINK, "https://github.com/example/analytical-engine");
    var notice = edit.addField("Notice period").orElseThrow();
    var _ = edit.addField("Work permit").orElseThrow();
    edit.setValue(ada, notice.id(), "3 months");
    for (var tag : List.of("kotlin", "distributed systems", "payments")) {
      var _ = edit.tag(ada, tag);
    }
    var backend = job("Backend developer");
    var data = job("Data engineer");
    ago(40);
    var old = apply(ada, data);
    ago(33);
    var _ =
        new MoveApplications(workspace.store())
            .end(List.of(old), Outcome.REJECTED, "Wanted to work closer to the product");
    ago(21);
    var application = apply(ada, backend);
    document(ada, "Ada Lovelace, resume 2026.pdf", 184_320);
    ago(12);
    move(application, backend, 2);
    note(
        ada,
        "Asked about the read and write mix before drawing anything. Knows where eventual"
            + " consistency hurts: told the story of the double payouts and how she found them.\n\n"
            + "Wants to know who is on call.");
    ago(6);
    plan(application, "Technical interview", 4);
    ago(2);
    note(ada, "Phoned: would start in June.");
    var _ = new MoveApplications(workspace.store()).plan(application, "Send the exercise", null);
    ago(0);
    return ada;
  }

  void note(CandidateId about, String text) {
    var _ = new WriteNotes(workspace.store()).add(about, text);
  }

  void document(CandidateId about, String name, int size) {
    try {
      var bytes = "x".repeat(size).getBytes(StandardCharsets.UTF_8);
      var stored = workspace.documents().keep(new ByteArrayInputStream(bytes));
      var _ = edit.addDocument(about, name, stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void plan(ApplicationId application, String round, int inDays) {
    var at = NOW.plus(Duration.ofDays(inDays));
    var _ =
        new PlanInterviews(workspace.store())
            .plan(
                application,
                new InterviewPlan(round, at, 60, "Europe/London", "Room 2"),
                Map.of(Me.OWNER, List.of()));
  }

  /// A client's board to one of whose jobs a job is tied.
  BoardAccount client(String name, JobId job) {
    var boards = new EditBoards(workspace.store());
    var options = Map.of("clientId", "id", "user", "7", "boardToken", "acme");
    var settings = new BoardSettings(name, "", "", "", "", options);
    var board = boards.add(BoardSort.GREENHOUSE, settings).orElseThrow();
    var _ = boards.tie(job, board.id(), new Board.OwnJob("55555", "There")).orElseThrow();
    letIn.add(board.id());
    return board;
  }

  SubmittalId handIn(ApplicationId application, BoardAccount board) {
    var content =
        new SubmittalContent(
            "4", "There", "Ada", "Lovelace", "ada@example.org", "", null, List.of());
    return ((HandInResult.Queued)
            new HandInCandidates(workspace.store()).handIn(application, board.id(), content))
        .submittal()
        .id();
  }

  Steps<Submittal> sending(SubmittalId id) {
    var steps = new Submittals(workspace.store()).steps();
    var _ = steps.sending(workspace.store().read(s -> s.find(id)).orElseThrow());
    return steps;
  }

  Application application(ApplicationId id) {
    return workspace.store().read(s -> s.find(id)).orElseThrow();
  }

  @Override
  public void close() {
    workspace.close();
  }

  private void undo() {
    lanes.write(() -> new Undo(workspace.store()).undo(), done -> {});
  }

  private Dates dates() {
    return new Dates(Clock.fixed(NOW, ZoneOffset.UTC), Locale.UK);
  }

  private Desktop desktop() {
    return new Desktop() {
      @Override
      public void open(Path file) {
        files.add(file);
      }

      @Override
      public void open(URI link) {
        links.add(link);
      }
    };
  }

  private FileDialogs dialogs() {
    return new FileDialogs() {
      @Override
      public List<Path> open(String title, List<Kind> kinds) {
        return List.copyOf(chosen);
      }

      @Override
      public Optional<Path> save(String title, String name, List<Kind> kinds) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> folder(String title) {
        return Optional.empty();
      }
    };
  }
}
