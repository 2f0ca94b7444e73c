package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.intake.AcceptProposals;
import candor.model.intake.Proposal;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.intake.ReplyAct;
import candor.model.intake.ReplyStore;
import candor.model.job.EditJobs;
import candor.model.job.JobResult;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxState;
import candor.model.posting.PublishJob;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is said in reply where the board's settings change meanwhile.
class ReplyingBySettingsTest {
  private static final Map<String, String> TELLING = Map.of("tell", "yes");

  private final MemoryStore store = new MemoryStore();
  private final FakeBoard board = new FakeBoard();
  private final BoardId mailbox = mailbox();

  @Test
  void thanksThatAreTurnedOnDuringAnExchangeGoWithTheNextOneWhichHasTheirWords() {
    whileItIsReceived(Map.of("thanks", "Thank you, [name]."));
    assertEquals(OutboxState.QUEUED, reply().state());
    assertEquals(List.of(), board.told, "its connector knows no words");
    run();
    assertEquals(List.of("ann@example.org for Nurse"), board.told);
  }

  @Test
  void aMailThatMayHaveGoneAndIsTriedAgainIsNotSaidToBeUnsentWhenThanksAreTurnedOff() {
    set(Map.of("thanks", "Thank you, [name]."));
    board.applicants = 1;
    board.email = "ann@example.org";
    board.losingAnswers(1);
    run();
    assertEquals(OutboxState.IN_DOUBT, reply().state());
    assertTrue(new Replies(store).retry(reply().id()));
    set(Map.of());
    run();
    assertEquals(OutboxState.FAILED, reply().state());
    assertEquals(
        "It is not sent any more: the board's settings do not ask for it.", reply().reason());
  }

  @Test
  void whoAppliesIsNotThankedOnceTheMailboxIsPutAside() {
    set(Map.of("thanks", "Thank you, [name]."));
    board.applicants = 1;
    board.email = "ann@example.org";
    board.meanwhileReceiving = () -> new EditBoards(store).putAside(mailbox);
    run();
    assertEquals(OutboxState.QUEUED, reply().state());
    assertEquals(List.of(), board.told);
  }

  @Test
  void whatIsHeldBackGoesWithAnotherExchangeSoon() {
    board.applicants = 1;
    board.email = "ann@example.org";
    assertFalse(isCalmAfter(() -> set(Map.of("thanks", "Thank you, [name]."))));
    assertTrue(isCalmAfter(() -> {}));
    assertEquals(OutboxState.SENT, reply().state());
    assertTrue(isCalmAfter(() -> new EditBoards(store).putAside(mailbox)), "the user wishes it");
  }

  @Test
  void nothingIsHeldBackWhereTheMailboxIsOnlyCalledOtherwise() {
    set(Map.of("thanks", "Thank you, [name]."));
    board.applicants = 1;
    board.email = "ann@example.org";
    var said = settings(Map.of("thanks", "Thank you, [name]."));
    var renamed =
        new BoardSettings(
            "Post", said.address(), said.company(), said.url(), said.applyTo(), said.options());
    assertTrue(
        isCalmAfter(() -> assertTrue(new EditBoards(store).edit(mailbox, renamed).isPresent())));
    assertEquals(OutboxState.SENT, reply().state());
  }

  @Test
  void aStageIsToldByTheNameThatWasSaidLast() {
    whileItIsReceived(TELLING);
    tell();
    runAfter(() -> set(Map.of("tell", "yes", "stages", "Applied = Inbox")));
    assertEquals(List.of(), board.told);
    run();
    assertEquals(List.of("A0: Inbox"), board.told);
  }

  @Test
  void whatIsInDoubtIsNotSaidToBeUnsentWhenItIsTurnedOff() {
    whileItIsReceived(TELLING);
    tell();
    board.losingAnswers(1);
    run();
    assertTurnedOffInDoubt();
  }

  @Test
  void whatWasOnItsWayWhenTheProgramEndedIsNotSaidToBeUnsent() {
    whileItIsReceived(TELLING);
    tell();
    assertTrue(new Replies(store).steps().sending(reply()));
    assertTurnedOffInDoubt();
  }

  @Test
  void whatIsInDoubtStaysSoWhileTheBoardIsOutOfReach() {
    whileItIsReceived(TELLING);
    tell();
    board.losingAnswers(1);
    run();
    board.failing(null, Reason.UNREACHABLE);
    run();
    assertEquals(OutboxState.IN_DOUBT, reply().state());
    assertEquals("UNREACHABLE in its words", reply().reason());
    assertTurnedOffInDoubt();
  }

  private void assertTurnedOffInDoubt() {
    set(Map.of());
    run();
    assertEquals(OutboxState.FAILED, reply().state());
    assertEquals(
        "It may have been told this before; it is not told again: the board's settings do not ask"
            + " for it any more.",
        reply().reason());
  }

  private BoardId mailbox() {
    var account = new EditBoards(store).add(BoardSort.MAILBOX, settings(Map.of())).orElseThrow();
    var job =
        ((JobResult.Saved)
                new EditJobs(store).open(Postings.job("Nurse"), null, List.of("Applied")))
            .job();
    var _ = new PublishJob(store).publish(job.id(), account.id());
    run();
    return account.id();
  }

  // An exchange brings who applied, and the settings are these by then.
  private void whileItIsReceived(Map<String, String> options) {
    board.applicants = 1;
    board.email = "ann@example.org";
    runAfter(() -> set(options));
  }

  private void tell() {
    var proposal = store.read(s -> s.all(Proposal.KIND)).getFirst();
    var _ = new AcceptProposals(store).accept(proposal.id(), null);
    var stage =
        store
            .read(s -> s.find(proposal.id()).map(Proposal::application).flatMap(s::find))
            .orElseThrow()
            .stage();
    var offer =
        new ReplyStore.Offer(
            proposal.id(),
            ReplyAct.MOVE,
            "Applied",
            stage,
            "",
            "Ann",
            "Nurse",
            "Mail",
            MemoryStore.START);
    assertEquals(1, new Replies(store).tell(List.of(offer)));
  }

  private void set(Map<String, String> options) {
    assertTrue(new EditBoards(store).edit(mailbox, settings(options)).isPresent());
  }

  private static BoardSettings settings(Map<String, String> options) {
    return new BoardSettings("Mail", "jobs@example.org", "Acme", "", "", options);
  }

  private void run() {
    runAfter(() -> {});
  }

  private void runAfter(Runnable first) {
    var _ = isCalmAfter(first);
  }

  private boolean isCalmAfter(Runnable first) {
    return Exchanges.with(store, board, first).run(Exchange.Call.ALL).isCalm();
  }

  private Reply reply() {
    return store.read(s -> s.all(Reply.KIND)).getFirst();
  }
}
