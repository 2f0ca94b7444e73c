package candor.app.board;

import candor.app.FakeFiles;
import candor.app.FakeFrame;
import candor.app.NowLanes;
import candor.app.shell.Network;
import candor.app.work.Desktop;
import candor.model.intake.AcceptProposals;
import candor.model.intake.AcceptResult;
import candor.model.intake.ReceiveApplications;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.pipeline.Application;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSecrets;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Fault;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import candor.model.posting.PublicPost;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.persistence.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A workspace with two boards, and the steps that an exchange would take.
final class Publications implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
  final NowLanes lanes = new NowLanes();
  final FakeFrame frame = new FakeFrame();
  final FakeFiles files = new FakeFiles();
  final ObjectProperty<Network> network = new SimpleObjectProperty<>(Network.ONLINE);
  final List<Consumer<Optional<ExchangeReport>>> exchanges = new ArrayList<>();
  final List<Path> opened = new ArrayList<>();
  final Reach reach = new Reach();
  final Workspace workspace;
  final EditJobs jobs;
  final PublishJob publish;
  final Outbox outbox;
  final BoardAccount site;
  final BoardAccount practice;

  Publications(Path folder) {
    workspace = Workspace.inMemory(folder, ticking(), new Random(1));
    jobs = new EditJobs(workspace.store());
    publish = new PublishJob(workspace.store());
    outbox = new Outbox(workspace.store());
    var boards = new EditBoards(workspace.store());
    site =
        boards
            .add(
                BoardSort.CAREER_SITE,
                BoardSettings.of("Career site", "/srv/www/jobs", "Hopper & Partners"))
            .orElseThrow();
    practice =
        boards
            .add(BoardSort.PRACTICE, BoardSettings.of("Practice board", "", "Hopper & Partners"))
            .orElseThrow();
  }

  /// Later at each look, so that what came first is known.
  private static InstantSource ticking() {
    var millis = new AtomicLong(NOW.toEpochMilli());
    return () -> Instant.ofEpochMilli(millis.incrementAndGet());
  }

  BoardsScreen.Data data() {
    return new BoardsScreen.Data(
        workspace.store(),
        workspace.postings(),
        workspace.replies(),
        workspace.submittals(),
        workspace.pages());
  }

  BoardsScreen.Outside outside() {
    return new BoardsScreen.Outside(
        network,
        exchanges::add,
        reach,
        files,
        new Desktop() {
          @Override
          public void open(Path file) {
            opened.add(file);
          }

          @Override
          public void open(URI link) {}
        },
        _ -> {});
  }

  /// A board that answers as a test says.
  static final class Reach implements BoardsScreen.Reach {
    final Map<String, String> kept = new HashMap<>();
    final List<Board.OwnJob> jobs = new ArrayList<>();
    final List<PublicPost> posts = new ArrayList<>();
    final List<PublicPost> lastPosts = new ArrayList<>();
    final List<Fault> ordered = new ArrayList<>();
    Optional<RuntimeException> trouble = Optional.empty();
    @Nullable BoardId taken;
    BoardSecrets.Where where = BoardSecrets.Where.KEYRING;

    @Override
    public String test(BoardAccount board) {
      trouble.ifPresent(
          why -> {
            throw why;
          });
      return "Acme";
    }

    @Override
    public Optional<BoardAccount> inOneFolder(BoardSettings site, List<BoardAccount> others) {
      return others.stream().filter(other -> other.id().equals(taken)).findFirst();
    }

    @Override
    public List<Board.OwnJob> jobs(BoardAccount board) {
      var _ = test(board);
      return jobs;
    }

    @Override
    public List<PublicPost> posts(BoardAccount board, String job) {
      var _ = test(board);
      return posts;
    }

    @Override
    public List<PublicPost> lastPosts(BoardAccount board, String job) {
      return lastPosts;
    }

    @Override
    public void order(BoardAccount board, Fault fault) {
      var _ = test(board);
      ordered.add(fault);
    }

    @Override
    public BoardSecrets secrets() {
      return new BoardSecrets() {
        @Override
        public Where where() {
          return where;
        }

        @Override
        public Optional<String> find(BoardId board, BoardOption option) {
          return Optional.ofNullable(kept.get(option.key()));
        }

        @Override
        public Where keep(BoardId board, BoardOption option, String secret) {
          kept.put(option.key(), secret);
          return where;
        }
      };
    }
  }

  Job job(String title) {
    return job(title, "GB", "Works with others.");
  }

  Job job(String title, String country, String description) {
    var details =
        new JobDetails(
            title,
            1,
            "Ward 4",
            "Leeds",
            country,
            Workplace.ON_SITE,
            Employment.FULL_TIME,
            null,
            description);
    return ((JobResult.Saved) jobs.open(details, null, List.of("Applied", "Offer"))).job();
  }

  Job describe(Job job, String description) {
    return edit(job, job.title(), description);
  }

  Job entitle(Job job, String title) {
    return edit(job, title, job.details().description());
  }

  private Job edit(Job job, String title, String description) {
    var d = job.details();
    var details =
        new JobDetails(
            title,
            d.openings(),
            d.team(),
            d.city(),
            d.country(),
            d.workplace(),
            d.employment(),
            d.salary(),
            description);
    return ((JobResult.Saved) jobs.edit(job.with(details, job.kit()))).job();
  }

  OutboxItem queue(Job job, BoardAccount board) {
    return ((PublishResult.Queued) publish.publish(job.id(), board.id())).item();
  }

  void send(OutboxItem item) {
    var _ = outbox.sending(List.of(item));
    outbox.sent(List.of(item.id()));
  }

  void verify(OutboxItem item) {
    send(item);
    outbox.looked(List.of(new Outbox.Look(item.id(), shown(item.content()), "")));
  }

  /// The board has it, and its people decide.
  void review(OutboxItem item, Board.Review review) {
    var content = Objects.requireNonNull(item.content());
    var shown = new Board.Shown(content, "", "", review);
    outbox.looked(List.of(new Outbox.Look(item.id(), shown, "")));
  }

  void refuse(OutboxItem item, String words) {
    var _ = outbox.sending(List.of(item));
    outbox.failed(item.id(), words);
  }

  /// The board is found to show something else.
  void drift(OutboxItem item, UnaryOperator<@Nullable PostingContent> change) {
    verify(item);
    var _ =
        outbox.compared(
            List.of(new Outbox.Sighting(item.posting(), shown(change.apply(item.content())), "")));
  }

  /// A board at which jobs are opened, and whose public side is looked at.
  BoardAccount greenhouse() {
    var options = Map.of("clientId", "id", "user", "7", BoardOption.BOARD_TOKEN.key(), "acme");
    return new EditBoards(workspace.store())
        .add(BoardSort.GREENHOUSE, new BoardSettings("Greenhouse", "", "", "", "", options))
        .orElseThrow();
  }

  Posting tie(Job job, BoardAccount board) {
    var there = new Board.OwnJob("of " + job.title(), job.title());
    return new EditBoards(workspace.store()).tie(job.id(), board.id(), there).orElseThrow();
  }

  /// The public is found to see it so.
  void watch(Posting posting, @Nullable PostingContent content) {
    var link = "https://boards.example/acme/7";
    var seen = content == null ? null : new Board.Shown(content, "", link);
    var _ = outbox.watched(List.of(new Outbox.Watch(posting, seen)));
  }

  private static Board.@Nullable Shown shown(@Nullable PostingContent content) {
    return content == null ? null : Board.Shown.of(content);
  }

  void receive(Job job, Board.IncomingApplication... applications) {
    receive(Arrays.stream(applications).map(ReceiveApplications.Fetched::of).toList());
  }

  void receive(List<ReceiveApplications.Fetched> fetched) {
    var receive = new ReceiveApplications(workspace.store());
    var applications = fetched.stream().map(ReceiveApplications.Fetched::application).toList();
    var now =
        receive.progress(practice.id(), receive.cursor(practice.id()).orElseThrow(), applications);
    var _ = receive.receive(practice.id(), fetched, now, "1");
  }

  /// From now on the practice board is to be told how far people are.
  void tells() {
    var options = Map.of(BoardOption.TELL.key(), "yes");
    var settings = new BoardSettings(practice.name(), "", "Hopper & Partners", "", "", options);
    var _ = new EditBoards(workspace.store()).edit(practice.id(), settings);
  }

  /// An application for a nurse's job that was received and accepted.
  Application applied(String name) {
    var nurse = job("Nurse");
    verify(queue(nurse, practice));
    receive(nurse, from(nurse, name, name, "", ""));
    var accept = new AcceptProposals(workspace.store());
    var accepted = accept.accept(accept.waiting().getLast().proposal().id(), null);
    return ((AcceptResult.Accepted) accepted).application();
  }

  Board.IncomingApplication from(Job job, String id, String name, String email, String phone) {
    return new Board.IncomingApplication(
        id,
        Board.To.posting(Posting.of(job.id(), practice.id())),
        new Board.Applicant(name, email, phone),
        new Board.Said(
            "I would like to work with you.",
            "resume.txt",
            name + "\n\nExperience\n2019 to now  Staff nurse, St James"));
  }

  static ExchangeReport unreachable(BoardAccount board) {
    return new ExchangeReport(
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new ExchangeReport.Visit(
                board.id(),
                board.name(),
                0,
                0,
                List.of(),
                List.of(),
                false,
                Optional.of(BoardException.Reason.UNREACHABLE),
                "connection refused",
                true,
                ExchangeReport.PassedOver.NONE)));
  }

  @Override
  public void close() {
    workspace.close();
  }
}
