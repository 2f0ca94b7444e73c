package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.candidate.Documents;
import candor.model.candidate.KeptFile;
import candor.model.intake.Proposal;
import candor.model.intake.ProposalFile;
import candor.model.job.EditJobs;
import candor.model.job.JobResult;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.PublishJob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of files when a board is lost while they are fetched, and of one that never comes.
class ReceivingFilesTest {
  private final MemoryStore store = new MemoryStore();
  private final FakeBoard board = new FakeBoard();
  private final BoardId account =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Here", "", "Acme"))
          .orElseThrow()
          .id();
  private boolean full;
  private boolean fails;
  private int settled;
  private boolean storedUnsettled;
  private int fetched;
  private boolean online = true;

  private Consumer<Runnable> threads = Runnable::run;
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @BeforeEach
  void aJobIsShownToWhichThreeApply() {
    var opened = new EditJobs(store).open(Postings.job("Nurse"), null, List.of("Applied"));
    if (opened instanceof JobResult.Saved(var job)) {
      var _ = new PublishJob(store).publish(job.id(), account);
    }
    assertTrue(run().isClean());
    board.applicants = 3;
    board.files = 1;
  }

  @Test
  void aBoardThatWasOutOfReachThreeTimesAndBreaksWhileFilesAreFetchedLosesNone() {
    outOfReachThreeTimes();
    board.failingFiles(1, Reason.UNREACHABLE);
    board.failing(null, null, Reason.UNREACHABLE);
    var broken = run();
    assertEquals(1, broken.received(), "what was fetched before is there");
    assertEquals(Reason.UNREACHABLE, broken.visits().getFirst().trouble().orElseThrow());
    assertTrue(run().isClean());
    assertEquals(List.of(), lost());
    assertEquals(3, files());
  }

  @Test
  void aBoardThatGoesOnAndGivesNoFileAnyMoreLosesThoseOfOneApplicationInEachExchange() {
    board.files = 2;
    outOfReachThreeTimes();
    board.failingFiles(0, Reason.BUSY, Reason.BUSY, Reason.BUSY, Reason.BUSY);
    board.failingFiles(1, Reason.BUSY);
    assertEquals(1, run().received());
    assertEquals(
        List.of("cv.txt: BUSY in its words", "cv.txt: BUSY in its words"), lost(), "one of three");
    assertTrue(run().isClean());
    assertEquals(3, proposals().size());
    assertEquals(2, lost().size());
    assertEquals(4, files());
  }

  @Test
  void aFileThatNeverComesIsLeftOutOnlyAfterThreeExchanges() {
    board.failingFiles(1, Collections.nCopies(5, Reason.UNREACHABLE).toArray(Reason[]::new));
    for (var i = 0; i < 3; i++) {
      assertFalse(run().isClean());
      assertEquals(1, proposals().size(), "those before it are there");
    }
    assertTrue(run().isClean());
    assertEquals(List.of("cv.txt: UNREACHABLE in its words"), lost());
    assertEquals(3, proposals().size());
  }

  @Test
  void aFileThatComesWhenItIsAskedForOnceMoreIsNotLost() {
    outOfReachThreeTimes();
    board.failingFiles(0, Reason.UNREACHABLE);
    board.failingFiles(1, Reason.UNREACHABLE);
    assertTrue(run().isClean());
    assertEquals(List.of(), lost());
    assertEquals(3, files());
  }

  @Test
  void whereNothingCanBeKeptHereNoFileIsLost() {
    outOfReachThreeTimes();
    full = true;
    var report = run();
    assertEquals("What is attached can't be kept here.", report.visits().getFirst().words());
    assertEquals(List.of(), proposals());
    full = false;
    assertTrue(run().isClean());
    assertEquals(3, files());
  }

  @Test
  void noApplicationIsStoredBeforeItsFilesAreDurable() {
    board.applicants = 7;
    assertTrue(run().isClean());
    assertEquals(7, settled);
    assertFalse(storedUnsettled);
  }

  @Test
  void noApplicationIsStoredWhoseFilesCanNotBeMadeDurable() {
    fails = true;
    var report = run();
    assertEquals("What is attached can't be kept here.", report.visits().getFirst().words());
    assertEquals(List.of(), proposals());
    fails = false;
    assertTrue(run().isClean());
    assertEquals(3, files());
  }

  @Test
  void theNextPageIsThereBeforeOneIsStored() {
    board.applicants = 7;
    var stored = new ArrayList<Integer>();
    board.meanwhileReceiving = () -> stored.add(proposals().size());
    assertTrue(run().isClean());
    assertEquals(List.of(0, 0, 3, 6), stored);
    assertEquals(7, files());
  }

  @Test
  void aBoardThatIsBusyWhenAskedForTheNextPageIsNotAskedAgainAndThePageBeforeIsStored() {
    board.applicants = 7;
    board.failing(null, Reason.BUSY);
    var before = board.count("applications");
    var report = run();
    assertEquals(Reason.BUSY, report.visits().getFirst().trouble().orElseThrow());
    assertEquals(3, proposals().size());
    assertEquals(3, files());
    assertEquals(2, board.count("applications") - before);
  }

  @Test
  void theNextPageIsAskedForWhileFilesAreOnTheirWay() {
    board.applicants = 7;
    fetchedLate();
    var then = new ArrayList<Integer>();
    board.meanwhileReceiving = () -> then.add(fetched);
    assertTrue(run().isClean());
    assertEquals(List.of(0, 0, 6, 7), then);
    assertEquals(7, files());
  }

  @Test
  void theNextPageIsNotAskedForWhereTheNetworkGoesBeforeItsTurnComes() {
    board.applicants = 7;
    threads =
        call -> {
          online = fetched < 3;
          call.run();
        };
    var before = board.count("applications");
    var _ = run();
    assertEquals(1, board.count("applications") - before);
    online = true;
    threads = Runnable::run;
    assertTrue(run().isClean());
    assertEquals(7, files());
    assertEquals(List.of(), lost());
  }

  @Test
  void aBoardThatIsBusyWhenAskedForTheNextPageIsAskedForNoMoreFilesEither() {
    board.applicants = 7;
    fetchedLate();
    board.failing(null, Reason.BUSY);
    assertEquals(Reason.BUSY, run().visits().getFirst().trouble().orElseThrow());
    assertEquals(0, fetched);
    assertEquals(List.of(), proposals());
    assertTrue(run().isClean());
    assertEquals(7, files());
  }

  @Test
  void aBoardThatIsBusyWhenAskedForTheNextPageIsLeftAloneAlsoWhereAFileBreaksOff() {
    board.applicants = 7;
    board.failing(null, Reason.BUSY);
    board.failingFiles(0, Reason.UNREACHABLE);
    assertEquals(Reason.BUSY, run().visits().getFirst().trouble().orElseThrow());
    assertEquals(List.of(), proposals());
    assertTrue(run().isClean());
    assertEquals(7, files());
  }

  @Test
  void aPageThatWasNotAskedForAheadIsAskedForOnceTheNetworkIsBack() {
    board.applicants = 7;
    var calls = new AtomicInteger();
    threads =
        call -> {
          online = calls.incrementAndGet() != 4;
          call.run();
          online = true;
        };
    assertTrue(run().isClean());
    assertEquals(7, files());
  }

  @Test
  void aBoardThatIsOutOfReachForTheNextPageKeepsNoneBeforeItAway() {
    board.applicants = 7;
    fetchedLate();
    board.failing(null, Reason.UNREACHABLE);
    assertEquals(Reason.UNREACHABLE, run().visits().getFirst().trouble().orElseThrow());
    assertEquals(3, files());
    assertTrue(run().isClean());
    assertEquals(7, files());
  }

  @Test
  void anErrorOfTheProgramWithTheNextPageKeepsNoneBeforeItAway() {
    board.applicants = 7;
    board.meanwhileReceiving =
        () -> {
          if (board.count("applications") > 2) {
            throw new IllegalStateException("a fault");
          }
        };
    assertThrows(IllegalStateException.class, this::run);
    assertEquals(3, proposals().size());
    assertEquals(3, files());
  }

  // Only when the exchange lets others go first, and before each of them, those that came after it.
  private void fetchedLate() {
    threads = waiting::add;
  }

  private void fetchWaiting() {
    for (var file = waiting.poll(); file != null; file = waiting.poll()) {
      file.run();
    }
  }

  @Test
  void aBoardThatIsAskedSomethingElseBecauseOfAFileHasOneCaller() {
    board.applicants = 6;
    outOfReachThreeTimes();
    board.failingFiles(0, Reason.UNREACHABLE);
    var exchanging = Thread.currentThread();
    var callers = new AtomicInteger();
    var most = new AtomicInteger();
    var calls = new AtomicInteger();
    var ahead = new CountDownLatch(1);
    board.meanwhileReceiving =
        () -> {
          most.accumulateAndGet(callers.incrementAndGet(), Math::max);
          if (!Thread.currentThread().equals(exchanging)) {
            ahead.countDown();
          } else if (calls.incrementAndGet() == 2) {
            await(ahead);
          }
          callers.decrementAndGet();
        };
    // One after another: the next page is asked for once the files of one have come or failed.
    try (var one = Executors.newSingleThreadExecutor()) {
      threads = one::execute;
      assertTrue(run().isClean());
    }
    assertEquals(1, most.get());
    assertEquals(6, files());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void outOfReachThreeTimes() {
    for (var i = 0; i < 3; i++) {
      board.failing(Reason.UNREACHABLE);
      assertFalse(run().isClean());
    }
  }

  private ExchangeReport run() {
    var documents =
        new Documents() {
          @Override
          public Stored put(InputStream bytes) throws IOException {
            insist(!full);
            fetched++;
            return new Stored(bytes.readAllBytes().length, "00".repeat(32));
          }

          @Override
          public void settle(Collection<Stored> put) throws IOException {
            insist(!fails);
            settled += put.size();
            storedUnsettled |= files() >= settled;
          }

          private static void insist(boolean room) throws IOException {
            if (!room) {
              throw new IOException("no room left");
            }
          }

          @Override
          public InputStream open(KeptFile document) throws IOException {
            throw new IOException("not asked for here");
          }

          @Override
          public Path fileOf(KeptFile document) throws IOException {
            throw new IOException("not asked for here");
          }
        };
    var means =
        new Exchange.Means(
            _ -> board,
            documents,
            threads,
            () -> MemoryStore.START,
            new SplittableRandom(3),
            this::fetchWaiting);
    return new Exchange(store, means, () -> online).run(Exchange.Call.ALL);
  }

  private List<Proposal> proposals() {
    return store.read(s -> s.all(Proposal.KIND));
  }

  private List<String> lost() {
    return proposals().stream().flatMap(one -> one.besides().lost().stream()).toList();
  }

  private int files() {
    return store.read(s -> s.all(ProposalFile.KIND)).size();
  }
}
