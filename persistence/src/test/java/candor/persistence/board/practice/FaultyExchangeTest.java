package candor.persistence.board.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.intake.Proposal;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Fault;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.model.posting.PublishJob;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.Postings;
import candor.persistence.board.Settling;
import candor.persistence.folder.FileDocuments;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The exchange over real HTTP with a board at which things go wrong.
class FaultyExchangeTest {
  // What people there change is no fault of the exchange, and stays until it is published again.
  private static final List<Fault> FAULTS =
      EnumSet.complementOf(EnumSet.of(Fault.REWORDED, Fault.TAKEN_DOWN)).stream().toList();
  private static final int JOBS = 8;
  private static final int STEPS = Integer.getInteger("candor.exchange", 120);

  private final MemoryStore store = new MemoryStore();
  private final PublishJob publish = new PublishJob(store);
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService files = Executors.newFixedThreadPool(4);
  private final BoardId board =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
          .orElseThrow()
          .id();
  @TempDir Path folder;
  private PracticeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new PracticeServer(folder.resolve("practice.jsonl"), 1);
  }

  @AfterEach
  void stop() {
    server.close();
    http.close();
    files.close();
  }

  @Test
  void aLostAnswerIsNotSentAgain() {
    var job = job("Nurse");
    var _ = publish.publish(job, board);
    server.order(Fault.LOST_ANSWER);
    assertEquals(OutboxState.IN_DOUBT, run().operations().getFirst().state());
    var before = server.requests();

    assertTrue(run().isClean());

    assertEquals(3, server.requests() - before, "two looks, one page, and nothing put again");
    assertEquals(3, store.read(s -> s.all(Proposal.KIND)).size());
  }

  @Test
  void whatPeopleThereChangeIsSeenAsDrift() {
    var job = job("Nurse");
    var _ = publish.publish(job, board);
    server.order(Fault.REWORDED);
    var _ = run();
    assertEquals("Nurse (m/f/d)", seen(job).orElseThrow().title());
    server.order(Fault.TAKEN_DOWN);
    var _ = run();
    assertEquals(Optional.empty(), seen(job));
  }

  private Optional<PostingContent> seen(JobId job) {
    return store.read(s -> s.find(posting(job))).map(Posting::seen);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverGoesWrongEveryWishIsThereInTheEndAndEveryApplicationHereOnce(long seed)
      throws IOException {
    var random = new SplittableRandom(seed);
    var jobs = new ArrayList<JobId>();
    for (var i = 0; i < JOBS; i++) {
      jobs.add(job("Job " + i));
    }
    for (var step = 0; step < STEPS; step++) {
      wish(random, jobs.get(random.nextInt(JOBS)), step);
      if (random.nextInt(3) == 0) {
        server.order(FAULTS.get(random.nextInt(FAULTS.size())));
      }
      if (random.nextInt(4) == 0) {
        var _ = run();
      }
      if (random.nextInt(20) == 0) {
        breakWhileSending();
      }
      if (random.nextInt(30) == 0) {
        server.close();
        server = new PracticeServer(folder.resolve("practice.jsonl"), 1);
      }
    }
    Settling.settle(store, this::run);
    Settling.assertAgreed(store, board, connector(), "seed " + seed);
  }

  private void wish(SplittableRandom random, JobId job, int step) {
    if (random.nextInt(4) == 0) {
      var _ = publish.close(posting(job));
    } else {
      var jobs = new EditJobs(store);
      var now = store.read(s -> s.find(job)).orElseThrow();
      var _ = jobs.edit(now.with(details(now.title(), "Text of step " + step + "."), null));
      var _ = publish.publish(job, board);
    }
  }

  /// What a kill between the step before a call and the call leaves.
  private void breakWhileSending() {
    var outbox = new Outbox(store);
    outbox.due().stream()
        .filter(item -> item.state() == OutboxState.QUEUED)
        .findFirst()
        .ifPresent(
            item -> {
              var _ = outbox.sending(List.of(item));
            });
  }

  private ExchangeReport run() {
    var documents = new FileDocuments(folder.resolve("documents"));
    return Exchanges.keeping(documents, files::execute, store, _ -> connector())
        .run(Exchange.Call.ALL);
  }

  private PracticeBoard connector() {
    return new PracticeBoard(http, server.address(), server.token(), board);
  }

  private PostingId posting(JobId job) {
    return Posting.of(job, board);
  }

  private JobId job(String title) {
    var opened = new EditJobs(store).open(details(title, "Text."), null, List.of("Applied"));
    return assertInstanceOf(JobResult.Saved.class, opened).job().id();
  }

  private static JobDetails details(String title, String text) {
    var like = Postings.with(title, text);
    return new JobDetails(
        title, 1, "", "", like.country(), like.workplace(), like.employment(), null, text);
  }
}
