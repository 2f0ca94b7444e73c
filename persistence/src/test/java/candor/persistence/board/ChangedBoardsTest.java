package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.JobResult;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What becomes of postings where a board is changed during an exchange.
class ChangedBoardsTest {
  private static final BoardSettings OLD = BoardSettings.of("Here", "", "Acme");
  private static final BoardSettings MOVED = OLD.at("/elsewhere");

  private final MemoryStore store = new MemoryStore();
  private final EditBoards boards = new EditBoards(store);
  private final BoardId account = boards.add(BoardSort.PRACTICE, OLD).orElseThrow().id();
  private final FakeBoard old = new FakeBoard();
  private final FakeBoard moved = new FakeBoard();
  private Duration later = Duration.ZERO;

  @Test
  void onceItIsElsewhereNothingMoreGoesToTheOldPlace() {
    queue(40);
    afterOneCall(() -> set(MOVED));
    var _ = run();
    assertEquals(1, old.count("publish"));
    assertEquals(0, old.count("look"));
    assertEquals(Map.of(OutboxState.SENT, 1L, OutboxState.QUEUED, 39L), states());
    assertEquals(39, items().stream().filter(item -> item.attempts() == 0).count(), "not tried");

    var _ = run();
    assertEquals(39, moved.shown.size());
    assertEquals(
        Map.of(OutboxState.DRIFTED, 1L, OutboxState.VERIFIED, 39L),
        states(),
        "the one that went is not there");
  }

  @Test
  void onceItIsElsewhereNothingIsSeenAtTheOldPlace() {
    queue(1);
    var _ = run();
    var before = posting().seenAt();
    later = Duration.ofMinutes(2);
    old.shown.clear();
    old.meanwhileLooking = once(() -> set(MOVED));
    var visit = run().visits().getFirst();
    assertEquals(0, visit.compared());
    assertEquals(before, posting().seenAt());
    assertEquals(Map.of(OutboxState.VERIFIED, 1L), states());
  }

  @Test
  void onceItIsPutAsideItIsCalledNoMore() {
    queue(40);
    afterOneCall(() -> boards.putAside(account));
    var _ = run();
    assertEquals(1, old.calls.size());
    assertEquals(Map.of(OutboxState.SENT, 1L, OutboxState.QUEUED, 39L), states());

    boards.tryAgain(account);
    assertTrue(run().isClean());
    assertEquals(Map.of(OutboxState.VERIFIED, 40L), states());
  }

  @Test
  void onceItIsPutAsideNoPageIsReceivedAnyMore() {
    queue(1);
    assertTrue(run().isClean());
    old.applicants = 30;
    old.calls.clear();
    later = Duration.ofMinutes(2);
    old.meanwhileReceiving = once(() -> boards.putAside(account));
    assertEquals(3, run().received(), "the page under way");
    assertEquals(List.of("applications"), old.calls);
  }

  @Test
  void oneThatIsPutAsideBeforeItsTurnIsNotCalled() {
    var other = boards.add(BoardSort.PRACTICE, MOVED).orElseThrow().id();
    queue(1);
    afterOneCall(() -> boards.putAside(other));
    var _ = run();
    assertEquals(0, moved.calls.size());
  }

  @Test
  void oneThatIsChangedBeforeItsTurnGoesAsItIsThen() {
    var other = boards.add(BoardSort.PRACTICE, OLD).orElseThrow().id();
    queue(1);
    afterOneCall(() -> assertTrue(boards.edit(other, MOVED).isPresent()));
    var _ = run();
    assertEquals(1, moved.count("applications"));
  }

  private void afterOneCall(Runnable what) {
    old.meanwhile = once(what);
  }

  private static Runnable once(Runnable what) {
    var left = new ArrayDeque<>(List.of(what));
    return () -> {
      if (!left.isEmpty()) {
        left.remove().run();
      }
    };
  }

  private void set(BoardSettings settings) {
    assertTrue(boards.edit(account, settings).isPresent());
  }

  private ExchangeReport run() {
    return Exchanges.with(
            store,
            board -> board.address().isEmpty() ? old : moved,
            () -> true,
            () -> MemoryStore.START.plus(later))
        .run(Exchange.Call.ALL);
  }

  private void queue(int many) {
    IntStream.range(0, many)
        .mapToObj(
            i -> new EditJobs(store).open(Postings.job("Job " + i), null, EditJobs.FIRST_STAGES))
        .map(opened -> assertInstanceOf(JobResult.Saved.class, opened).job())
        .forEach(
            job ->
                assertInstanceOf(
                    PublishResult.Queued.class, new PublishJob(store).publish(job.id(), account)));
  }

  private Posting posting() {
    return store.read(s -> s.all(Posting.KIND)).getFirst();
  }

  private List<OutboxItem> items() {
    return store.read(s -> s.all(OutboxItem.KIND));
  }

  private Map<OutboxState, Long> states() {
    return items().stream()
        .collect(Collectors.groupingBy(OutboxItem::state, Collectors.counting()));
  }
}
