package candor.app.bench;

import candor.model.intake.Proposal;
import candor.model.job.JobId;
import candor.model.posting.BoardId;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import candor.persistence.JobBoards;
import candor.persistence.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Exchanges a workspace with its practice board, and does the same requests in a plain loop before
/// and after it; says how long each took. Three people apply to each posting there, so further
/// postings bring the applications that the first ones do not; publishing those is not counted.
///
/// Arguments: a workspace to warm up with, one to measure, and a folder for the loop's board.
public final class ExchangeRun implements AutoCloseable {
  /// How many postings are counted.
  static final int POSTINGS = 1_000;

  /// How many there are in all.
  static final int ALL = 3_334;

  /// How many people apply to each.
  static final int EACH = 3;

  private static final int WARM = 300;
  private final Workspace workspace;

  // As many as the program has.
  private final ExecutorService files = Executors.newFixedThreadPool(7);
  private final JobBoards boards;
  private final BoardId board;
  private final List<JobId> jobs;
  private final ChangeFeed.Subscription changes;
  private final AtomicLong verified = new AtomicLong();
  private final AtomicInteger received = new AtomicInteger();

  private ExchangeRun(Path folder, int jobs) throws IOException {
    workspace = Seed.open(folder);
    boards = new JobBoards(workspace, InstantSource.system(), () -> {}, files::execute);
    var vacancies = new Vacancies(workspace.store());
    board = vacancies.practice();
    this.jobs = vacancies.open(jobs);
    // The first one only starts the board.
    var _ = boards.exchange();
    changes = workspace.store().changes().subscribe(this::changed);
  }

  public static void main(String[] args) throws IOException {
    var file = Path.of(args[2]).resolve("loop.jsonl");
    try (var warm = new ExchangeRun(Path.of(args[0]), WARM)) {
      var _ = warm.exchange(warm.jobs);
      var contents = warm.contents();
      var _ = loop(file, contents, contents.size());
    }
    try (var run = new ExchangeRun(Path.of(args[1]), ALL)) {
      var first = run.exchange(run.jobs.subList(0, POSTINGS));
      var rest = run.exchange(run.jobs.subList(POSTINGS, ALL));
      Child.say("published", first.published());
      Child.say("received", first.received() + rest.received());
      Child.say("applications", run.received.get());
      var contents = run.contents();
      for (var i = 0; i < 2; i++) {
        var plain = loop(file, contents, POSTINGS);
        Child.say("plainPublished", plain.published());
        Child.say("plainReceived", plain.received());
      }
    }
  }

  private record Took(long published, long received) {}

  private Took exchange(List<JobId> some) {
    new Vacancies(workspace.store()).queue(some, board);
    var started = System.nanoTime();
    var report = boards.exchange();
    var ended = System.nanoTime();
    if (!report.isClean()
        || report.operations().size() != some.size()
        || report.received() != some.size() * EACH) {
      throw new IllegalStateException("not all was exchanged: " + report.received());
    }
    return new Took(verified.get() - started, ended - verified.get());
  }

  private static Took loop(Path file, List<PostingContent> contents, int counted)
      throws IOException {
    try (var loop = new PlainLoop(file)) {
      var published = loop.publish(contents.subList(0, counted));
      var first = loop.receive(counted * EACH);
      var further = contents.subList(counted, contents.size());
      var _ = loop.publish(further);
      return new Took(published, first + loop.receive(further.size() * EACH));
    }
  }

  private List<PostingContent> contents() {
    return workspace.store().read(s -> s.all(Posting.KIND)).stream()
        .map(Posting::wanted)
        .filter(Objects::nonNull)
        .toList();
  }

  private void changed(List<Change<?>> changes) {
    for (var change : changes) {
      if (change.after() instanceof OutboxItem item && item.state() == OutboxState.VERIFIED) {
        verified.set(System.nanoTime());
      } else if (change.after() instanceof Proposal && change.before() == null) {
        received.incrementAndGet();
      }
    }
  }

  @Override
  public void close() {
    changes.close();
    boards.close();
    files.close();
    workspace.close();
  }
}
