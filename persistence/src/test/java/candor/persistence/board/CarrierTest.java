package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What becomes of operations when a board is lost in the midst of them, and that are in doubt.
class CarrierTest {
  private final MemoryStore store = new MemoryStore();
  private final EditJobs jobs = new EditJobs(store);
  private final PublishJob publish = new PublishJob(store);
  private final FakeBoard board = new FakeBoard();
  private final BoardId account =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Here", "", "Acme"))
          .orElseThrow()
          .id();

  @Test
  void aBoardThatIsLostInTheMidstOfManyLeavesTheRestWaiting() {
    IntStream.range(0, 10).forEach(i -> queue(job("Job " + i)));
    board.failing(null, null, null, null, Reason.UNREACHABLE);
    assertFalse(isClean());
    assertEquals(5, board.count("publish"));
    assertEquals(
        Map.of(OutboxState.SENT, 4L, OutboxState.QUEUED, 6L),
        items().stream().collect(Collectors.groupingBy(OutboxItem::state, Collectors.counting())));
    assertEquals(5, items().stream().filter(item -> item.attempts() == 0).count(), "not tried");

    assertTrue(isClean());
    assertEquals(10, board.shown.size());
    assertEquals(11, board.count("publish"));
  }

  @Test
  void whatTheBoardDoesNotTellIsSentAgainAfterADoubt() {
    var nurse = job("Nurse");
    queue(nurse);
    assertTrue(isClean());
    var _ =
        jobs.edit(store.read(s -> s.find(nurse)).orElseThrow().with(Postings.job("Head"), null));
    queue(nurse);
    board.failing(Reason.IN_DOUBT);
    assertFalse(isClean());
    assertEquals("Nurse", shown(nurse));

    board.quiet = true;
    assertTrue(isClean());
    assertEquals("Head", shown(nurse));
  }

  @Test
  void whatMayHaveGoneOutBeforeAKillIsLookedForFirst() {
    IntStream.range(0, 3).forEach(i -> queue(job("Job " + i)));
    var killed = new IllegalStateException("killed");
    board.meanwhile =
        () -> {
          if (board.shown.size() == 3) {
            throw killed;
          }
        };
    var thrown = assertThrows(killed.getClass(), this::isClean);
    assertEquals(killed, thrown);
    board.meanwhile = () -> {};
    board.calls.clear();
    assertTrue(isClean());
    assertEquals(0, board.count("publish"));
    assertEquals(
        Map.of(OutboxState.VERIFIED, 3L),
        items().stream().collect(Collectors.groupingBy(OutboxItem::state, Collectors.counting())));
  }

  private boolean isClean() {
    return Exchanges.with(store, _ -> board, () -> true, () -> MemoryStore.START)
        .run(Exchange.Call.ALL)
        .isClean();
  }

  private List<OutboxItem> items() {
    return store.read(s -> s.all(OutboxItem.KIND));
  }

  private String shown(JobId job) {
    return Objects.requireNonNull(board.shown.get(Posting.of(job, account))).title();
  }

  private void queue(JobId job) {
    assertInstanceOf(PublishResult.Queued.class, publish.publish(job, account));
  }

  private JobId job(String title) {
    return assertInstanceOf(
            JobResult.Saved.class, jobs.open(Postings.job(title), null, List.of("Applied")))
        .job()
        .id();
  }
}
