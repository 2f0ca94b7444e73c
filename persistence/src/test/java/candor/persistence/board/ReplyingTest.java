package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.intake.AcceptProposals;
import candor.model.intake.Proposal;
import candor.model.intake.ProposalId;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.intake.ReplyAct;
import candor.model.intake.ReplyStore;
import candor.model.job.EditJobs;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.pipeline.Application;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.MoveResult;
import candor.model.pipeline.Outcome;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxState;
import candor.model.posting.PublishJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyingTest {
  private final MemoryStore store = new MemoryStore();
  private final FakeBoard board = new FakeBoard();
  private final Replies replies = new Replies(store);
  private Runnable before = () -> {};

  @Test
  void aMoveIsToldUnderTheNameThatTheStageHasThere() {
    var ann = received("stages", "Screening = Recruiter screen");
    assertEquals(1, replies.tell(List.of(standing(ann, ReplyAct.MOVE, "Screening"))));
    assertTrue(run().isClean());
    assertEquals(List.of("A0: Recruiter screen"), board.told);
    assertEquals(OutboxState.VERIFIED, state());
    assertEquals(List.of(), run().replies());
    assertEquals(1, board.told.size(), "once");
  }

  @Test
  void aRejectionIsToldWithItsReason() {
    var ann = received();
    assertEquals(1, replies.tell(List.of(standing(ann, ReplyAct.REJECT, "Applied"))));
    var _ = run();
    assertEquals(List.of("A0: rejected, No licence"), board.told);
  }

  @Test
  void whatIsTakenBackIsNotTold() {
    var ann = received();
    var _ = replies.tell(List.of(standing(ann, ReplyAct.MOVE, "Screening")));
    assertTrue(replies.takeBack(reply().id()));
    var _ = run();
    assertEquals(List.of(), board.told);
    assertFalse(replies.takeBack(reply().id()), "it was already");
  }

  @Test
  void aRejectionThatWasTakenBackHereIsNotToldThere() {
    var ann = received();
    var _ = replies.tell(List.of(standing(ann, ReplyAct.REJECT, "Applied")));
    var _ = standing(ann, ReplyAct.MOVE, "Applied");
    var report = run();
    assertEquals(List.of(), board.told);
    assertEquals(OutboxState.FAILED, state());
    assertEquals(
        "It is not told this: the application stands otherwise here by now.",
        report.replies().getFirst().words());
  }

  @Test
  void aRejectionInDoubtThatWasTakenBackHereIsNotToldAgain() {
    var ann = received();
    var _ = replies.tell(List.of(standing(ann, ReplyAct.REJECT, "Applied")));
    board.losingAnswers(1);
    var _ = run();
    assertEquals(OutboxState.IN_DOUBT, state());
    var _ = standing(ann, ReplyAct.MOVE, "Applied");
    var _ = run();
    assertEquals(1, board.told.size());
    assertEquals(OutboxState.FAILED, state());
    assertTrue(reply().reason().startsWith("It may have been told this before;"));
  }

  @Test
  void aMoveIsNotToldOfWhoWentOnOrEndedMeanwhile() {
    var ann = received();
    var _ = replies.tell(List.of(standing(ann, ReplyAct.MOVE, "Screening")));
    var _ = standing(ann, ReplyAct.MOVE, "Applied");
    var _ = run();
    assertEquals(OutboxState.FAILED, state());
    var _ = replies.tell(List.of(standing(ann, ReplyAct.MOVE, "Screening")));
    var _ = standing(ann, ReplyAct.REJECT, "Screening");
    var _ = run();
    assertEquals(OutboxState.FAILED, state());
    assertEquals(List.of(), board.told);
  }

  @Test
  void whatIsSaidOtherwiseBeforeItsTurnGoesAsItWasSaidLast() {
    var ann = received();
    var _ = replies.tell(List.of(standing(ann, ReplyAct.REJECT, "Applied")));
    Runnable otherwise =
        () -> assertEquals(1, replies.tell(List.of(standing(ann, ReplyAct.MOVE, "Screening"))));
    var _ = Exchanges.with(store, board, otherwise).run(Exchange.Call.ALL);
    assertEquals(List.of(), board.told, "it waits for the next exchange");
    assertEquals(OutboxState.QUEUED, state());
    assertTrue(run().isClean());
    assertEquals(List.of("A0: Screening"), board.told);
  }

  @Test
  void aMoveWhoseAnswerIsLostIsToldAgain() {
    var ann = received();
    var _ = replies.tell(List.of(standing(ann, ReplyAct.MOVE, "Screening")));
    board.losingAnswers(1);
    assertFalse(run().isClean());
    assertEquals(OutboxState.IN_DOUBT, state());
    assertTrue(run().isClean());
    assertEquals(OutboxState.VERIFIED, state());
  }

  @Test
  void whatTheBoardRefusesWaitsForTheUserWithItsWords() {
    var ann = received();
    var _ = replies.tell(List.of(standing(ann, ReplyAct.MOVE, "Screening")));
    board.failing(null, Reason.REFUSED);
    var report = run();
    assertEquals("REFUSED in its words", report.replies().getFirst().words());
    assertEquals(OutboxState.FAILED, state());
    var _ = run();
    assertEquals(List.of(), board.told, "not by itself");
    assertTrue(replies.retry(reply().id()));
    assertTrue(run().isClean());
    assertEquals(1, board.told.size());
  }

  @Test
  void aBoardThatCanNotBeReachedIsToldLater() {
    var ann = received();
    var _ = replies.tell(List.of(standing(ann, ReplyAct.MOVE, "Screening")));
    board.failing(null, Reason.UNREACHABLE);
    assertFalse(run().isClean());
    assertEquals(OutboxState.QUEUED, state());
    assertTrue(run().isClean());
  }

  @Test
  void whoIsTakenBackWhileOthersAreToldIsNotToldOf() {
    var both = both(received());
    var _ =
        replies.tell(both.stream().map(who -> standing(who, ReplyAct.REJECT, "Applied")).toList());
    board.meanwhile = () -> both.forEach(this::reopenIfNotTold);
    var report = run();
    assertEquals(1, board.told.size(), () -> "told of " + board.told);
    assertEquals(
        List.of("", "It is not told this: the application stands otherwise here by now."),
        report.replies().stream().map(ExchangeReport.Told::words).sorted().toList());
  }

  @Test
  void whatIsPutOffDoesNotHoldUpTheOthers() {
    var ann = received();
    var both = both(ann);
    var _ =
        replies.tell(both.stream().map(who -> standing(who, ReplyAct.MOVE, "Screening")).toList());
    board.failing(null, Reason.BUSY);
    assertFalse(run().isClean());
    var putOff =
        store.read(s -> s.all(Reply.KIND)).stream()
            .filter(reply -> reply.attempts() > 0)
            .map(Reply::proposal)
            .toList();
    assertTrue(run().isClean());
    assertEquals(1, putOff.size());
    assertEquals(
        putOff.equals(List.of(ann))
            ? List.of("A1: Screening", "A0: Screening")
            : List.of("A0: Screening", "A1: Screening"),
        board.told);
  }

  @Test
  void whoAppliesIsThankedOnceWithTheExchangeThatBroughtIt() {
    var _ = received("thanks", "Thank you, [name].");
    assertEquals(List.of("ann@example.org for Nurse"), board.told);
    assertEquals(OutboxState.SENT, state());
    assertTrue(reply().isDone());
    board.applicants = 2;
    assertTrue(run().isClean());
    assertEquals(2, store.read(s -> s.all(Proposal.KIND)).size());
    assertEquals(1, board.told.size(), "the same address for the same job");
  }

  @Test
  void whatWaitsIsNotSentOnceTheSettingsDoNotAskForItAnyMore() {
    var ann = received();
    var _ = replies.tell(List.of(standing(ann, ReplyAct.MOVE, "Screening")));
    turnOff();
    var report = run();
    assertEquals(List.of(), board.told);
    assertEquals(OutboxState.FAILED, state());
    assertEquals(
        "It is not sent: the board's settings do not ask for it any more.",
        report.replies().getFirst().words());
  }

  @Test
  void nobodyIsThankedOnceThereIsNothingToSay() {
    before = () -> board.failing(null, null, Reason.UNREACHABLE);
    var _ = received("thanks", "Thank you.");
    assertEquals(OutboxState.QUEUED, state());
    turnOff();
    var _ = run();
    assertEquals(List.of(), board.told);
    assertEquals(OutboxState.FAILED, state());
  }

  @Test
  void nobodyIsThankedWhereNothingIsSaid() {
    var _ = received();
    assertEquals(List.of(), board.told);
  }

  @Test
  void aMailThatMayHaveGoneIsNotRepeatedUnasked() {
    before = () -> board.losingAnswers(1);
    var _ = received("thanks", "Thank you.");
    assertEquals(OutboxState.IN_DOUBT, state());
    assertTrue(run().isClean(), "nothing more is tried");
    assertEquals(1, board.told.size());
    assertTrue(replies.retry(reply().id()));
    var _ = run();
    assertEquals(2, board.told.size());
    assertEquals(OutboxState.SENT, state());
  }

  @Test
  void aMailThatWasOnItsWayWhenTheProgramEndedIsInDoubt() {
    before = () -> board.failing(null, null, Reason.UNREACHABLE);
    var _ = received("thanks", "Thank you.");
    assertEquals(OutboxState.QUEUED, state());
    assertTrue(replies.steps().sending(reply()));
    var _ = run();
    assertEquals(OutboxState.IN_DOUBT, state());
    assertEquals(List.of(), board.told);
  }

  @Test
  void aMailThatIsPutOffForItsAddressLeavesTheBoardWell() {
    before = () -> board.failing(null, null, Reason.PUT_OFF);
    var _ = received("thanks", "Thank you.");
    assertEquals(OutboxState.QUEUED, state());
    assertEquals("PUT_OFF in its words", reply().reason());
    var account = new EditBoards(store).all().getFirst();
    assertEquals(Optional.empty(), account.resting());
    board.failing(null, Reason.PUT_OFF);
    var report = run();
    assertFalse(report.isClean());
    assertTrue(report.isCalm(), "and brings no exchange sooner");
    assertTrue(run().isClean());
    assertEquals(OutboxState.SENT, state());
  }

  @Test
  void aMailThatIsPutOffForDaysFails() {
    before = () -> board.failing(null, null, Reason.PUT_OFF);
    var _ = received("thanks", "Thank you.");
    store.at(MemoryStore.START.plus(Duration.ofDays(5)));
    board.failing(null, Reason.PUT_OFF);
    var _ = run();
    assertEquals(OutboxState.QUEUED, state());
    store.at(MemoryStore.START.plus(Duration.ofHours(121)));
    for (var tries = 3; tries < 20; tries++) {
      board.failing(null, Reason.PUT_OFF);
      var _ = run();
      assertEquals(tries, reply().attempts());
      assertEquals(OutboxState.QUEUED, state(), "there may have been no network for days");
    }
    board.failing(null, Reason.PUT_OFF);
    var _ = run();
    assertEquals(OutboxState.FAILED, state());
    assertTrue(replies.retry(reply().id()));
    board.failing(null, Reason.PUT_OFF);
    var _ = run();
    assertEquals(OutboxState.QUEUED, state(), "who tries it again has days again");
  }

  private ProposalId received() {
    return received("stages", "");
  }

  private ProposalId received(String key, String said) {
    var account =
        new EditBoards(store).add(BoardSort.MAILBOX, settings(key, said)).orElseThrow().id();
    publish(account);
    var _ = run();
    before.run();
    board.applicants = 1;
    board.email = "ann@example.org";
    var _ = run();
    var proposal = store.read(s -> s.all(Proposal.KIND)).getFirst().id();
    var _ = new AcceptProposals(store).accept(proposal, null);
    return proposal;
  }

  private static BoardSettings settings(String key, String said) {
    var options = Map.of("tell", "yes", key, said);
    return new BoardSettings("Mail", "jobs@example.org", "Acme", "", "", options);
  }

  private void turnOff() {
    var boards = new EditBoards(store);
    var none = BoardSettings.of("Mail", "jobs@example.org", "Acme");
    assertTrue(boards.edit(boards.all().getFirst().id(), none).isPresent());
  }

  // Who applied, and somebody else.
  private List<ProposalId> both(ProposalId ann) {
    board.applicants = 2;
    var _ = run();
    var both = store.read(s -> s.all(Proposal.KIND)).stream().map(Proposal::id).toList();
    assertEquals(2, both.size());
    var bob = both.stream().filter(who -> !who.equals(ann)).findFirst().orElseThrow();
    var _ = new AcceptProposals(store).accept(bob, null);
    return both;
  }

  private void reopenIfNotTold(ProposalId who) {
    var isQueued =
        store.read(s -> s.all(Reply.KIND)).stream()
            .filter(reply -> reply.proposal().equals(who))
            .anyMatch(reply -> reply.state() == OutboxState.QUEUED);
    if (isQueued) {
      var _ = standing(who, ReplyAct.MOVE, "Applied");
    }
  }

  private void publish(BoardId account) {
    if (new EditJobs(store).open(Postings.job("Nurse"), null, List.of("Applied", "Screening"))
        instanceof JobResult.Saved(var job)) {
      var _ = new PublishJob(store).publish(job.id(), account);
    }
  }

  // What is offered of who comes to stand so.
  private ReplyStore.Offer standing(ProposalId who, ReplyAct act, String stage) {
    var moves = new MoveApplications(store);
    var application =
        store.read(s -> s.find(who).map(Proposal::application).flatMap(s::find)).orElseThrow();
    var _ =
        act == ReplyAct.REJECT
            ? moves.end(List.of(application.id()), Outcome.REJECTED, "No licence")
            : move(moves, application, stage);
    var now = store.read(s -> s.find(application.id())).orElseThrow().stage();
    return new ReplyStore.Offer(
        who, act, stage, now, "No licence", "Ann", "Nurse", "Mail", MemoryStore.START);
  }

  private List<MoveResult> move(MoveApplications moves, Application application, String name) {
    var stage =
        store.read(s -> JobStages.inUse(s, application.job())).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return application.outcome() == Outcome.ACTIVE
        ? moves.move(List.of(application.id()), stage.id())
        : moves.reopen(List.of(application.id()), stage.id());
  }

  private ExchangeReport run() {
    return Exchanges.with(store, _ -> board, () -> true, () -> MemoryStore.START)
        .run(Exchange.Call.ALL);
  }

  private Reply reply() {
    return store.read(s -> s.all(Reply.KIND)).getFirst();
  }

  private OutboxState state() {
    return reply().state();
  }
}
