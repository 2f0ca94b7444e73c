package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
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
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What an exchange looks at again that was verified before.
class LookingAgainTest {
  private final MemoryStore store = new MemoryStore();
  private final BoardId here =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Here", "", "Acme"))
          .orElseThrow()
          .id();
  private final FakeBoard board = new FakeBoard();
  private Duration later = Duration.ZERO;

  @Test
  void whatTheBoardShowsDifferentlyIsADrift() {
    queue("Nurse");
    var _ = run();
    var reference = posting().id();
    board.shown.put(reference, Postings.titled("Doctor"));
    assertEquals(List.of(), run().visits().getFirst().drifted(), "it was looked at just now");
    later = Duration.ofMinutes(2);
    var report = run();
    assertEquals(List.of(reference), report.visits().getFirst().drifted());
    assertEquals(1, report.visits().getFirst().compared());
    assertEquals(List.of(OutboxState.DRIFTED), states());
    assertEquals(Postings.titled("Doctor"), posting().seen());

    assertTrue(new PublishJob(store).retry(items().getFirst().id()));
    assertTrue(run().isClean());
    assertEquals(List.of(OutboxState.VERIFIED), states());
  }

  @Test
  void onceADayItIsLookedAtUnasked() {
    queue("Nurse");
    var _ = run();
    board.shown.put(posting().id(), Postings.titled("Doctor"));
    later = Duration.ofHours(23);
    assertEquals(0, exchange().run(Exchange.Call.DUE).visits().getFirst().compared());
    later = Duration.ofHours(25);
    assertEquals(1, exchange().run(Exchange.Call.DUE).visits().getFirst().drifted().size());
  }

  @Test
  void whatWasLookedAtLongestAgoComesFirstAndNotAllAtOnce() {
    IntStream.range(0, 130).forEach(i -> queue("Job " + i));
    var _ = run();
    later = Duration.ofDays(2);
    assertEquals(100, exchange().run(Exchange.Call.DUE).visits().getFirst().compared());
  }

  @Test
  void whatCanNotBeReadIsADriftInTheBoardsWords() {
    queue("Nurse");
    var _ = run();
    board.failing(null, Reason.UNREADABLE);
    later = Duration.ofMinutes(2);
    var _ = run();
    assertEquals("UNREADABLE in its words", items().getFirst().reason());
    assertEquals(List.of(OutboxState.DRIFTED), states());
  }

  @Test
  void whatTheBoardRefusesToSayOfOnePostingStopsNoOther() {
    queue("Nurse");
    queue("Cook");
    var _ = run();
    board.failing(null, Reason.REFUSED);
    later = Duration.ofMinutes(2);
    var visit = run().visits().getFirst();
    assertEquals(2, visit.compared());
    assertEquals(1, visit.drifted().size());
    assertTrue(visit.trouble().isEmpty());
  }

  @Test
  void comparingEndsWhenTheBoardIsOutOfReach() {
    IntStream.range(0, 3).forEach(i -> queue("Job " + i));
    var _ = run();
    board.calls.clear();
    board.failing(null, null, Reason.UNREACHABLE);
    later = Duration.ofMinutes(2);
    var visit = run().visits().getFirst();
    assertEquals(1, visit.compared());
    assertEquals(2, board.count("look"));
    assertEquals(List.of(), visit.drifted());
  }

  private ExchangeReport run() {
    return exchange().run(Exchange.Call.ALL);
  }

  private Exchange exchange() {
    return Exchanges.with(
        store, _ -> FakeBoard.connected(board), () -> true, () -> MemoryStore.START.plus(later));
  }

  private void queue(String title) {
    var job =
        ((JobResult.Saved)
                new EditJobs(store).open(Postings.job(title), null, EditJobs.FIRST_STAGES))
            .job();
    assertInstanceOf(PublishResult.Queued.class, new PublishJob(store).publish(job.id(), here));
  }

  private Posting posting() {
    return store.read(s -> s.all(Posting.KIND)).getFirst();
  }

  private List<OutboxItem> items() {
    return store.read(s -> s.all(OutboxItem.KIND));
  }

  private List<OutboxState> states() {
    return items().stream().map(OutboxItem::state).toList();
  }
}
