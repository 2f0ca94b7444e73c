package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.persistence.board.run.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Which boards an exchange calls.
class RestingBoardsTest {
  private final MemoryStore store = new MemoryStore();
  private final BoardId here = account("Here");
  private final BoardId there = account("There");
  private final Map<BoardId, FakeBoard> boards =
      Map.of(here, new FakeBoard(), there, new FakeBoard());
  private final JobId nurse = nurse();

  @Test
  void aBoardThatFailedIsNotCalledByItselfUntilItsTimeButWhenTheUserAsks() {
    queue(nurse, here);
    board(here).failing(Reason.UNREACHABLE);
    var _ = run();
    board(here).calls.clear();

    assertEquals(List.of(), exchange().run(Exchange.Call.DUE).operations());
    assertEquals(List.of(), board(here).calls);

    assertTrue(exchange().run(Exchange.Call.ALL).isClean());
    assertEquals(1, board(here).count("publish"));
    assertTrue(store.read(s -> s.find(here)).orElseThrow().resting().isEmpty());
  }

  @Test
  void aBoardThatLetsNobodyInKeepsWhatWaitsAndSaysSo() {
    queue(nurse, here);
    board(here).failing(Reason.NOT_ALLOWED);
    var report = run();
    assertEquals(List.of(OutboxState.QUEUED), states());
    assertEquals(Reason.NOT_ALLOWED, report.visits().getFirst().trouble().orElseThrow());
    assertTrue(store.read(s -> s.find(here)).orElseThrow().resting().orElseThrow().asks());
  }

  @Test
  void aBoardThatPutsOffTheRestOfAChangeIsLeftAlone() {
    queue(nurse, here);
    var calls = new Calls();
    calls.run(() -> {});
    board(here).meanwhile =
        () ->
            calls.run(
                () -> {
                  throw new BoardException("later", Duration.ofHours(9));
                });
    var report = run();
    assertEquals(List.of(OutboxState.IN_DOUBT), states());
    assertEquals(Reason.BUSY, report.visits().getFirst().trouble().orElseThrow());
    assertEquals(0, board(here).count("applications"));
    var rest = store.read(s -> s.find(here)).orElseThrow().resting().orElseThrow();
    assertTrue(rest.holds(MemoryStore.START.plus(Duration.ofHours(8))), "as long as it asks");
  }

  @Test
  void oneBoardAloneCanBeCalled() {
    queue(nurse, here);
    queue(nurse, there);
    var _ = exchange().run(Exchange.Call.ALL, account -> account.id().equals(there));
    assertEquals(List.of(), board(here).calls);
    assertEquals(1, board(there).count("publish"));
  }

  private ExchangeReport run() {
    return exchange().run(Exchange.Call.ALL);
  }

  private Exchange exchange() {
    return Exchanges.with(
        store, account -> board(account.id()), () -> true, () -> MemoryStore.START);
  }

  private FakeBoard board(BoardId id) {
    return Objects.requireNonNull(boards.get(id));
  }

  private void queue(JobId job, BoardId where) {
    assertInstanceOf(PublishResult.Queued.class, new PublishJob(store).publish(job, where));
  }

  private List<OutboxState> states() {
    return store.read(s -> s.all(OutboxItem.KIND)).stream().map(OutboxItem::state).toList();
  }

  private BoardId account(String name) {
    return new EditBoards(store)
        .add(BoardSort.PRACTICE, BoardSettings.of(name, "", "Acme"))
        .orElseThrow()
        .id();
  }

  private JobId nurse() {
    var like = Postings.titled("Nurse");
    var details =
        new JobDetails(
            "Nurse",
            1,
            "",
            "",
            like.country(),
            like.workplace(),
            like.employment(),
            null,
            like.description());
    var opened = new EditJobs(store).open(details, null, List.of("Applied"));
    return assertInstanceOf(JobResult.Saved.class, opened).job().id();
  }
}
