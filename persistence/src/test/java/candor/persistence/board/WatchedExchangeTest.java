package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobResult;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxItem;
import candor.model.posting.Posting;
import candor.model.posting.PostingId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What an exchange looks at that was opened at a board and is tied to a job here.
class WatchedExchangeTest {
  private final MemoryStore store = new MemoryStore();
  private final EditBoards boards = new EditBoards(store);
  private final FakeBoard board = new FakeBoard();
  private Duration later = Duration.ZERO;

  @Test
  void whatThePublicSeesIsLookedAtAndToldWithoutBlame() {
    var account = board("acme");
    var nurse = tie("Nurse", account);
    var cook = tie("Cook", account);
    board.shown.put(nurse, Postings.titled("Nurse"));
    board.shown.put(cook, Postings.titled("Chef"));
    var report = exchange().run(Exchange.Call.ALL);
    var visit = visit(report);
    assertEquals(2, visit.compared());
    assertEquals(List.of(cook), visit.otherwise());
    assertEquals(List.of(), visit.drifted());
    assertTrue(report.isClean());
    assertEquals("Chef", Objects.requireNonNull(posting(cook).seen()).title());
    assertEquals("Cook there", posting(cook).remote());
    assertEquals(List.of(), store.read(s -> s.all(OutboxItem.KIND)));
  }

  @Test
  void itIsLookedAtOnceADayByItself() {
    var _ = tie("Nurse", board("acme"));
    var looked =
        IntStream.of(0, 23, 25)
            .map(
                hours -> {
                  later = Duration.ofHours(hours);
                  return visit(exchange().run(Exchange.Call.DUE)).compared();
                })
            .boxed()
            .toList();
    assertEquals(List.of(1, 0, 1), looked);
  }

  @Test
  void aBoardWithoutATokenIsNotAsked() {
    var nurse = tie("Nurse", board(""));
    board.shown.put(nurse, Postings.titled("Chef"));
    assertEquals(0, visit(exchange().run(Exchange.Call.ALL)).compared());
    assertEquals(List.of("applications"), board.calls);
  }

  @Test
  void aWrongTokenIsTheBoardsTroubleAndKeepsNoApplicationAway() {
    var account = board("amce");
    for (var title : List.of("Nurse", "Cook")) {
      var id = tie(title, account);
      board.shown.put(id, Postings.titled(title));
    }
    board.applicants = 1;
    board.failing(null, null, Reason.REFUSED);
    var visit = visit(exchange().run(Exchange.Call.ALL));
    assertEquals(Optional.of(Reason.REFUSED), visit.trouble());
    assertEquals("REFUSED in its words", visit.words());
    assertEquals(1, visit.received());
    assertEquals(0, visit.compared());
    assertEquals(1, board.count("look"));
  }

  private static ExchangeReport.Visit visit(ExchangeReport report) {
    return report.visits().getFirst();
  }

  private Exchange exchange() {
    return Exchanges.with(
        store, _ -> FakeBoard.connected(board), () -> true, () -> MemoryStore.START.plus(later));
  }

  private Posting posting(PostingId id) {
    return store.read(s -> s.find(id)).orElseThrow();
  }

  private PostingId tie(String title, BoardAccount account) {
    var there = new Board.OwnJob(title + " there", title);
    return boards.tie(job(title).id(), account.id(), there).orElseThrow().id();
  }

  private Job job(String title) {
    var opened = new EditJobs(store).open(Postings.job(title), null, EditJobs.FIRST_STAGES);
    return ((JobResult.Saved) opened).job();
  }

  private BoardAccount board(String token) {
    var options = Map.of("clientId", "id", "user", "7", "boardToken", token);
    return boards
        .add(BoardSort.GREENHOUSE, new BoardSettings("Greenhouse", "", "", "", "", options))
        .orElseThrow();
  }
}
