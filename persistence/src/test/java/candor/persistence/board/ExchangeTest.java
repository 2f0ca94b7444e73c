package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.intake.Proposal;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private final MemoryStore store = new MemoryStore();
  private final EditJobs jobs = new EditJobs(store);
  private final PublishJob publish = new PublishJob(store);
  private final BoardId here = account("Here");
  private final BoardId there = account("There");
  private final Map<BoardId, FakeBoard> boards =
      new HashMap<>(Map.of(here, new FakeBoard(), there, new FakeBoard()));
  private final JobId nurse = job("Nurse");
  private boolean online = true;

  @Test
  void whatWaitsIsSentAndVerified() {
    queue(nurse, here);
    var report = run();
    assertTrue(report.isClean(), report.toString());
    assertEquals(List.of("publish", "settle", "look", "applications"), board(here).calls);
    var done = report.operations().getFirst();
    assertEquals(OutboxState.VERIFIED, done.state());
    assertEquals("Nurse", done.jobTitle());
    assertEquals("Here", done.boardName());
    assertEquals(posting(here).wanted(), posting(here).seen());
  }

  @Test
  void closingTakesItAway() {
    queue(nurse, here);
    var _ = run();
    var _ = publish.close(Posting.of(nurse, here));
    assertTrue(run().isClean());
    assertEquals(Map.of(), board(here).shown);
  }

  @Test
  void aNewAddressToApplyToReachesWhatIsPublished() {
    queue(nurse, here);
    var _ = run();
    var settings = new BoardSettings("Here", "", "Acme", "", "jobs@acme.example", Map.of());
    assertTrue(new EditBoards(store).edit(here, settings).isPresent());
    assertTrue(run().isClean());
    assertEquals(2, board(here).count("publish"));
    assertEquals(List.of(OutboxState.VERIFIED, OutboxState.VERIFIED), states());
  }

  @Test
  void aSecondExchangeHasNothingToDo() {
    queue(nurse, here);
    var _ = run();
    board(here).calls.clear();
    assertEquals(List.of(), run().operations());
    assertEquals(List.of("applications"), board(here).calls);
  }

  @Test
  void manyPostingsSettleTheBoardOnce() {
    IntStream.range(0, 5).forEach(i -> queue(job("Job " + i), here));
    var _ = run();
    assertEquals(1, board(here).count("settle"));
    assertEquals(5, board(here).count("publish"));
  }

  @Test
  void offlineNoBoardIsCalledAndEverythingStaysQueued() {
    queue(nurse, here);
    online = false;
    assertEquals(ExchangeReport.none(), run());
    assertEquals(List.of(), board(here).calls);
    assertEquals(List.of(OutboxState.QUEUED), states());
  }

  @Test
  void whenTheNetworkIsSwitchedOffNothingMoreLeaves() {
    queue(nurse, here);
    queue(nurse, there);
    board(here).meanwhile = () -> online = false;
    var _ = run();
    assertEquals(List.of("publish"), board(here).calls);
    assertEquals(List.of(), board(there).calls);
    assertEquals(List.of(OutboxState.SENT, OutboxState.QUEUED), states());

    online = true;
    board(here).meanwhile = () -> {};
    assertTrue(run().isClean());
    assertEquals(1, board(here).count("publish"));
  }

  @Test
  void aBoardOutOfReachKeepsWhatWaitsAndDoesNotHinderAnother() {
    IntStream.range(0, 3).forEach(i -> queue(job("Job " + i), here));
    queue(nurse, there);
    board(here).failing(Reason.UNREACHABLE);
    var report = run();
    assertEquals(List.of("publish"), board(here).calls, "it is tried once");
    assertEquals(Reason.UNREACHABLE, report.visits().getFirst().trouble().orElseThrow());
    assertTrue(report.visits().getFirst().waits(), "three are to be sent still");
    assertEquals("UNREACHABLE in its words", report.operations().getFirst().words());
    assertEquals(1, board(there).shown.size());
    assertEquals(
        List.of(OutboxState.QUEUED, OutboxState.QUEUED, OutboxState.QUEUED, OutboxState.VERIFIED),
        states());

    assertTrue(run().isClean());
    assertEquals(3, board(here).shown.size());
  }

  @Test
  void whereNothingIsToBeSentNothingIsSaidToWait() {
    queue(nurse, there);
    board(here).failing(Reason.BUSY);
    board(there).failing(Reason.BUSY);
    assertEquals(
        List.of(false, true), run().visits().stream().map(ExchangeReport.Visit::waits).toList());
  }

  @Test
  void aRefusalFailsOneAndTheNextIsSent() {
    queue(nurse, here);
    queue(job("Cook"), here);
    board(here).failing(Reason.REFUSED);
    var report = run();
    assertEquals(List.of(OutboxState.FAILED, OutboxState.VERIFIED), states());
    assertEquals("REFUSED in its words", report.operations().getFirst().words());
    assertTrue(run().operations().isEmpty(), "it is not tried again by itself");
  }

  @Test
  void aLostAnswerIsLookedForAndNotSentAgain() {
    queue(nurse, here);
    board(here).losingAnswers(1);
    assertEquals(OutboxState.IN_DOUBT, run().operations().getFirst().state());
    assertEquals(1, board(here).shown.size());

    assertTrue(run().isClean());
    assertEquals(1, board(here).count("publish"));
  }

  @Test
  void aLostRequestIsSentAgainAfterALook() {
    queue(nurse, here);
    board(here).failing(Reason.IN_DOUBT);
    var _ = run();
    assertEquals(Map.of(), board(here).shown);

    board(here).calls.clear();
    assertTrue(run().isClean());
    assertEquals(List.of("look", "publish", "settle", "look", "applications"), board(here).calls);
  }

  @Test
  void aDoubtThatCanNotBeClearedIsNotSentAgain() {
    queue(nurse, here);
    board(here).failing(Reason.IN_DOUBT, null, Reason.UNREACHABLE, Reason.UNREADABLE);
    var _ = run();
    var _ = run();
    assertEquals(List.of(OutboxState.IN_DOUBT), states());
    var _ = run();
    assertEquals(List.of(OutboxState.IN_DOUBT), states());
    assertEquals(1, board(here).count("publish"));
    assertTrue(run().isClean());
  }

  @Test
  void theProgramEndingWhileSendingLosesNothingAndDoublesNothing() {
    queue(nurse, here);
    board(here).meanwhile =
        () -> {
          throw new PowerCut();
        };
    assertThrows(PowerCut.class, this::run);
    assertEquals(List.of(OutboxState.SENDING), states());
    assertEquals(1, board(here).shown.size());

    board(here).meanwhile = () -> {};
    assertTrue(run().isClean());
    assertEquals(1, board(here).count("publish"));
  }

  @Test
  void theProgramEndingBeforeSendingSendsLater() {
    queue(nurse, here);
    var outbox = new Outbox(store);
    var _ = outbox.sending(List.of(outbox.due().getFirst()));
    assertTrue(run().isClean());
    assertEquals(1, board(here).shown.size());
  }

  @Test
  void theProgramEndingBeforeReadingBackReadsBackLater() {
    queue(nurse, here);
    board(here).failing(null, null, Reason.UNREACHABLE);
    var report = run();
    assertEquals(OutboxState.SENT, report.operations().getFirst().state());
    assertEquals("UNREACHABLE in its words", report.operations().getFirst().words());
    assertTrue(run().isClean());
    assertEquals(1, board(here).count("publish"));
  }

  @Test
  void operationsOnOnePostingKeepTheirOrder() {
    queue(nurse, here);
    board(here).losingAnswers(1);
    var _ = run();
    retitle("Head nurse");
    queue(nurse, here);
    assertEquals(List.of(OutboxState.IN_DOUBT, OutboxState.QUEUED), states());

    var report = run();
    assertTrue(report.isClean(), report.toString());
    assertEquals(List.of(OutboxState.VERIFIED, OutboxState.VERIFIED), states());
    assertEquals(posting(here).wanted(), board(here).shown.get(Posting.of(nurse, here)));
    assertEquals("Head nurse", Objects.requireNonNull(posting(here).seen()).title());
  }

  @Test
  void aNewerOperationWaitsForTheDoubtBeforeIt() {
    queue(nurse, here);
    board(here).losingAnswers(1);
    var _ = run();
    retitle("Head nurse");
    queue(nurse, here);
    board(here).failing(Reason.UNREADABLE);
    var _ = run();
    assertEquals(List.of(OutboxState.IN_DOUBT, OutboxState.QUEUED), states());
  }

  @Test
  void aBoardThatLosesEveryAnswerIsLeftAlone() {
    IntStream.range(0, 10).forEach(i -> queue(job("Job " + i), here));
    board(here).losingAnswers(10);
    var report = run();
    assertEquals(3, board(here).count("publish"));
    assertEquals(Reason.IN_DOUBT, report.visits().getFirst().trouble().orElseThrow());
  }

  @Test
  void pagesAreReceivedUntilNothingNewComes() {
    queue(nurse, here);
    board(here).applicants = 7;
    var report = run();
    assertEquals(7, report.received());
    assertEquals(7, store.read(s -> s.all(Proposal.KIND)).size());
    assertEquals("7", store.read(s -> s.find(here)).map(BoardAccount::cursor).orElseThrow());
    assertEquals(4, board(here).count("applications"), "pages of 3, and one that is empty");
    assertEquals(0, run().received());
  }

  @Test
  void receivingGoesOnWhereItBroke() {
    queue(nurse, here);
    var _ = run();
    board(here).applicants = 7;
    board(here).failing(null, Reason.UNREACHABLE);
    assertEquals(3, run().received());
    assertEquals(4, run().received());
  }

  @Test
  void aBoardThatDeliversTwiceAddsNothing() {
    queue(nurse, here);
    board(here).applicants = 3;
    assertEquals(3, run().received());
    board(here).forgetful = true;
    assertEquals(0, run().received());
    assertEquals(3, store.read(s -> s.all(Proposal.KIND)).size());
  }

  @Test
  void aJobThatIsTiedWhilePagesComeIsReadFromTheStartAtOnce() {
    queue(nurse, here);
    var _ = run();
    board(here).applicants = 7;
    board(here).others = Board.To.remote("there-1");
    board(here).calls.clear();
    var cook = job("Cook");
    var there = new Board.OwnJob("there-1", "Cook");
    var exchange =
        Exchanges.with(
            store,
            board(here),
            () -> assertTrue(new EditBoards(store).tie(cook, here, there).isPresent()));
    assertEquals(7, exchange.run(Exchange.Call.ALL, board -> board.id().equals(here)).received());
    assertEquals(6, board(here).count("applications"), "the first two pages twice");
  }

  @Test
  void aBoardThatCanNotBeConnectedIsReported() {
    queue(nurse, here);
    queue(nurse, there);
    boards.remove(here);
    var report = run();
    assertEquals(Reason.NOT_WRITABLE, report.visits().getFirst().trouble().orElseThrow());
    assertEquals(List.of(OutboxState.QUEUED, OutboxState.VERIFIED), states());
    assertFalse(report.isClean());
  }

  private static final class PowerCut extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;
  }

  private ExchangeReport run() {
    return exchange().run(Exchange.Call.ALL);
  }

  private Exchange exchange() {
    return Exchanges.with(
        store, a -> FakeBoard.connected(boards.get(a.id())), () -> online, () -> MemoryStore.START);
  }

  private FakeBoard board(BoardId id) {
    return Objects.requireNonNull(boards.get(id));
  }

  private void queue(JobId job, BoardId where) {
    assertInstanceOf(PublishResult.Queued.class, publish.publish(job, where));
  }

  private List<OutboxItem> items() {
    return store.read(s -> s.all(OutboxItem.KIND));
  }

  private List<OutboxState> states() {
    return items().stream().map(OutboxItem::state).toList();
  }

  private Posting posting(BoardId where) {
    return store.read(s -> s.find(Posting.of(nurse, where))).orElseThrow();
  }

  private BoardId account(String name) {
    return new EditBoards(store)
        .add(BoardSort.PRACTICE, BoardSettings.of(name, "", "Acme"))
        .orElseThrow()
        .id();
  }

  private JobId job(String title) {
    return saved(jobs.open(Postings.job(title), null, List.of("Applied"))).id();
  }

  private void retitle(String title) {
    var job = store.read(s -> s.find(nurse)).orElseThrow();
    assertEquals(title, saved(jobs.edit(job.with(Postings.job(title), null))).title());
  }

  private static Job saved(JobResult result) {
    return assertInstanceOf(JobResult.Saved.class, result).job();
  }
}
