package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.intake.Proposal;
import candor.model.job.EditJobs;
import candor.model.job.JobResult;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.PublishJob;
import candor.model.store.ChangeFeed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A board that is called on another thread than the one that stores what came of it.
class BesideTest {
  private final MemoryStore store = new MemoryStore();
  private final FakeBoard board = new FakeBoard();
  private final BoardId account =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Here", "", "Acme"))
          .orElseThrow()
          .id();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void whatTheBoardTookIsNotedWhileItIsCalledForThoseAfter() {
    queue(2);
    var second = new CountDownLatch(2);
    board.meanwhile = second::countDown;
    var whenNoted = new ArrayList<Boolean>();
    try (var changes = onceSome(OutboxState.SENT, () -> whenNoted.add(isReached(second)))) {
      assertTrue(run().isClean(), changes.toString());
    }
    assertEquals(List.of(true, true), whenNoted);
  }

  @Test
  void whatWasSeenIsNotedWhileTheBoardIsAskedForThoseAfter() {
    queue(Pace.MOST + 1);
    var noted = new CountDownLatch(1);
    var calls = new AtomicInteger();
    var inTime = new ArrayList<Boolean>();
    board.meanwhileLooking =
        () -> {
          if (calls.incrementAndGet() == Pace.MOST + 1) {
            inTime.add(isReached(noted));
          }
        };
    try (var changes = onceSome(OutboxState.VERIFIED, noted::countDown)) {
      assertTrue(run().isClean(), changes.toString());
    }
    assertEquals(List.of(true), inTime);
  }

  @Test
  void aPageIsStoredWhileTheBoardIsAskedForTheNextOne() {
    queue(1);
    assertTrue(run().isClean());
    board.applicants = 6;
    var stored = new CountDownLatch(1);
    var inTime = new ArrayList<Boolean>();
    board.meanwhileReceiving =
        () -> {
          // The first page is asked for before the exchange begins to store.
          if (board.count("applications") == 3) {
            inTime.add(isReached(stored));
          }
        };
    try (var changes =
        store
            .changes()
            .subscribe(
                all -> {
                  if (all.stream().anyMatch(each -> each.after() instanceof Proposal)) {
                    stored.countDown();
                  }
                })) {
      assertTrue(run().isClean(), changes.toString());
    }
    assertEquals(List.of(true), inTime);
  }

  @Test
  void whereNoThreadTakesACallNobodyWaitsForIt() {
    var full = new RejectedExecutionException();
    try (var beside =
        new Beside(
            _ -> {
              throw full;
            },
            () -> {})) {
      assertEquals(full, assertThrows(RuntimeException.class, () -> beside.begin(() -> 1)));
    }
  }

  @Test
  void othersGoFirstBeforeEachCallOnItsThread() {
    var first = new CopyOnWriteArrayList<Thread>();
    try (var beside = new Beside(threads::execute, () -> first.add(Thread.currentThread()))) {
      var call = beside.begin(Thread::currentThread);
      assertEquals(List.of(Beside.ended(call)), first);
    }
  }

  @Test
  void aBoardHasOneCallerAtATime() {
    queue(40);
    board.applicants = 9;
    var callers = new AtomicInteger();
    var most = new AtomicInteger();
    Runnable called =
        () -> {
          most.accumulateAndGet(callers.incrementAndGet(), Math::max);
          LockSupport.parkNanos(100_000);
          callers.decrementAndGet();
        };
    board.meanwhile = called;
    board.meanwhileLooking = called;
    board.meanwhileReceiving = called;
    assertTrue(run().isClean());
    assertEquals(1, most.get());
    assertEquals(Collections.nCopies(40, OutboxState.VERIFIED), states());
  }

  @Test
  void onceItIsOutOfReachNothingMoreIsSentAndAllElseWaits() {
    queue(40);
    failing(12, Reason.UNREACHABLE);
    assertEquals(Reason.UNREACHABLE, run().visits().getFirst().trouble().orElseThrow());
    assertEquals(13, board.count("publish"));
    assertEquals(List.of(), board.calls.stream().filter("look"::equals).toList());
    assertEquals(Collections.nCopies(12, OutboxState.SENT), states().subList(0, 12));
    assertEquals(Collections.nCopies(28, OutboxState.QUEUED), states().subList(12, 40));
    assertTrue(run().isClean());
    assertEquals(Collections.nCopies(40, OutboxState.VERIFIED), states());
    assertEquals(41, board.count("publish"), "none twice");
  }

  @Test
  void oneThatIsRefusedKeepsNoneAfterItFromBeingSent() {
    queue(40);
    failing(12, Reason.REFUSED);
    var _ = run();
    assertEquals(40, board.count("publish"));
    assertEquals(OutboxState.FAILED, states().get(12));
    assertEquals(39, Collections.frequency(states(), OutboxState.VERIFIED));
  }

  @Test
  void onceItIsOutOfReachNothingMoreIsLookedAt() {
    queue(40);
    // All of them, and the settling.
    failing(40 + 1 + 12, Reason.UNREACHABLE);
    var _ = run();
    assertEquals(13, board.count("look"));
    assertEquals(Collections.nCopies(12, OutboxState.VERIFIED), states().subList(0, 12));
    assertEquals(Collections.nCopies(28, OutboxState.SENT), states().subList(12, 40));
    assertTrue(run().isClean());
    assertEquals(40, board.count("publish"), "none twice");
  }

  private ChangeFeed.Subscription onceSome(OutboxState state, Runnable told) {
    return store
        .changes()
        .subscribe(
            all -> {
              if (all.stream()
                  .anyMatch(
                      each -> each.after() instanceof OutboxItem item && item.state() == state)) {
                told.run();
              }
            });
  }

  private static boolean isReached(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void failing(int after, Reason reason) {
    var ends = new Reason[after + 1];
    Arrays.fill(ends, null);
    ends[after] = reason;
    board.failing(ends);
  }

  private ExchangeReport run() {
    return Exchanges.keeping(Exchanges.NOWHERE, threads::execute, store, _ -> board)
        .run(Exchange.Call.ALL);
  }

  private void queue(int many) {
    for (var i = 0; i < many; i++) {
      if (new EditJobs(store).open(Postings.job("Job " + i), null, List.of("Applied"))
          instanceof JobResult.Saved(var job)) {
        var _ = new PublishJob(store).publish(job.id(), account);
      }
    }
  }

  private List<OutboxState> states() {
    return store.read(s -> s.all(OutboxItem.KIND)).stream().map(OutboxItem::state).toList();
  }
}
