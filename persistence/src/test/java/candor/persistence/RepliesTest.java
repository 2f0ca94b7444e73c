package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateId;
import candor.model.erasure.EraseCandidates;
import candor.model.history.Undo;
import candor.model.intake.AcceptProposals;
import candor.model.intake.AcceptResult;
import candor.model.intake.ProposalId;
import candor.model.intake.ReceiveApplications;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.intake.ReplyAct;
import candor.model.intake.ReplyId;
import candor.model.intake.ReplyStore;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.job.StageId;
import candor.model.job.Workplace;
import candor.model.pipeline.Application;
import candor.model.pipeline.EditStages;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.pipeline.StageResult;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxState;
import candor.model.posting.PostingStore;
import candor.model.store.Act;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesTest {
  @TempDir Path folder;
  private Workspace workspace;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private BoardAccount board;
  private Application ann;
  private MoveApplications moves;
  private Replies replies;

  @BeforeEach
  void anApplicationIsReceivedAndAccepted() {
    workspace =
        Workspace.inMemory(
            folder, () -> now = now.plus(Duration.ofMinutes(1)), new SplittableRandom(1));
    moves = new MoveApplications(workspace.store());
    replies = new Replies(workspace.store());
    var boards = new EditBoards(workspace.store());
    board = boards.add(BoardSort.LEVER, settings("yes")).orElseThrow();
    var job =
        assertInstanceOf(
                JobResult.Saved.class,
                new EditJobs(workspace.store())
                    .open(nurse(), null, List.of("Applied", "Screening", "On-site")))
            .job();
    assertTrue(boards.tie(job.id(), board.id(), new Board.OwnJob("p1", "Nurse")).isPresent());
    ann = accepted(job);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void whoIsStillWhereTheyBeganIsNotOffered() {
    assertEquals(List.of(), said());
  }

  @Test
  void aMoveIsOfferedUntilItWasToldAndTheNextIsOfferedAgain() {
    move("Screening");
    assertEquals(List.of("MOVE Ann Ek Screening Nurse Lever"), said());
    assertEquals(1, replies.tell(offers()));
    assertEquals(List.of(), said());
    assertEquals(new PostingStore.Left(1, 0), workspace.postings().left());
    assertEquals(List.of("MOVE Ann Ek Screening QUEUED"), lines());
    told();
    assertEquals(List.of("MOVE Ann Ek Screening VERIFIED"), lines());
    assertEquals(new PostingStore.Left(0, 0), workspace.postings().left());
    move("On-site");
    assertEquals(List.of("MOVE Ann Ek On-site Nurse Lever"), said());
  }

  @Test
  void whatWasRefusedAsksForSomebodyAndSoDoesAMailThatNobodyKnowsOf() {
    move("Screening");
    var _ = replies.tell(offers());
    var steps = replies.steps();
    assertTrue(steps.sending(reply()));
    steps.doubted(reply().id(), "");
    assertEquals(new PostingStore.Left(1, 0), workspace.postings().left(), "it is looked for");
    assertTrue(steps.sending(reply()));
    steps.failed(reply().id(), "No such stage");
    assertEquals(new PostingStore.Left(0, 1), workspace.postings().left());

    var thanks = thanks(reply().proposal());
    assertEquals(new PostingStore.Left(1, 1), workspace.postings().left());
    assertTrue(steps.sending(thanks));
    steps.doubted(thanks.id(), "");
    assertEquals(new PostingStore.Left(0, 2), workspace.postings().left());
  }

  @Test
  void whatWaitsIsReplacedByWhatCameAfterIt() {
    move("Screening");
    var _ = replies.tell(offers());
    move("On-site");
    assertEquals(1, replies.tell(offers()));
    assertEquals(List.of("MOVE Ann Ek On-site QUEUED"), lines());
  }

  @Test
  void aStageThatIsCalledOtherwiseByNowIsTheSame() {
    move("Screening");
    var _ = replies.tell(offers());
    rename("Screening", "Phone call");
    assertEquals(List.of(), said());
    assertEquals(Optional.empty(), replies.hitch(reply().id()));
    assertEquals("Phone call", replies.due(board.id()).getFirst().stage());
    assertEquals(List.of("MOVE Ann Ek Phone call QUEUED"), lines());
    told();
    rename("Phone call", "Video call");
    assertEquals(List.of(), said());
    assertEquals(List.of("MOVE Ann Ek Screening VERIFIED"), lines());
    move("On-site");
    assertEquals(List.of("MOVE Ann Ek On-site Nurse Lever"), said());
  }

  @Test
  void anotherStageOfTheSameNameIsAnother() {
    move("Screening");
    var _ = replies.tell(offers());
    rename("Screening", "Phone call");
    rename("On-site", "Screening");
    move("Screening");
    assertEquals(1, offers().size());
    assertEquals(Optional.of(Replies.Hitch.OVERTAKEN), replies.hitch(reply().id()));
  }

  @Test
  void whatWasAskedForBeforeItsStageWasKeptIsOfTheStageOfItsName() {
    move("Screening");
    var stage = reply("Screening");
    assertEquals(Optional.empty(), replies.hitch(stage.id()));
    assertEquals(List.of(), said());
    rename("Screening", "Phone call");
    assertEquals(Optional.of(Replies.Hitch.OVERTAKEN), replies.hitch(stage.id()));
    assertEquals(1, offers().size());
  }

  @Test
  void whatIsOnItsWayIsNotOffered() {
    move("Screening");
    var _ = replies.tell(offers());
    assertTrue(replies.steps().sending(reply()));
    move("On-site");
    assertEquals(List.of(), said());
  }

  @Test
  void aRejectionIsOfferedWithItsReasonAndAHireIsNot() {
    var _ = moves.end(List.of(ann.id()), Outcome.REJECTED, "No licence");
    assertEquals(List.of("REJECT Ann Ek Applied Nurse Lever"), said());
    assertEquals("No licence", offers().getFirst().why());
    var _ = moves.end(List.of(ann.id()), Outcome.HIRED, "");
    assertEquals(List.of(), said());
  }

  @Test
  void whoWasRejectedAndToldSoAndIsTakenBackIsOffered() {
    var _ = moves.end(List.of(ann.id()), Outcome.REJECTED, "");
    var _ = replies.tell(offers());
    told();
    assertEquals(List.of(), said());
    var _ = moves.end(List.of(ann.id()), Outcome.ACTIVE, "");
    assertEquals(List.of("MOVE Ann Ek Applied Nurse Lever"), said());
  }

  @Test
  void whatIsLeftUntoldIsOfferedAgainOnlyAfterAnotherMove() {
    move("Screening");
    assertEquals(1, replies.leave(offers()));
    assertEquals(List.of(), said());
    move("On-site");
    assertEquals(1, offers().size());
  }

  @Test
  void nothingIsOfferedWhereTheBoardIsNotToBeTold() {
    move("Screening");
    var _ = new EditBoards(workspace.store()).edit(board.id(), settings(""));
    assertEquals(List.of(), said());
  }

  @Test
  void aMoveThatIsUndoneIsNotOffered() {
    move("Screening");
    var _ = new Undo(workspace.store()).undo();
    assertEquals(List.of(), said());
  }

  @Test
  void erasingACandidateErasesWhatWasSaidOfThem() {
    move("Screening");
    var _ = replies.tell(offers());
    assertEquals(1, workspace.store().read(s -> s.all(Reply.KIND)).size());
    erase(ann.candidate());
    assertEquals(List.of(), workspace.store().read(s -> s.all(Reply.KIND)));
    assertEquals(List.of(), lines());
  }

  private void erase(CandidateId who) {
    var _ = new EraseCandidates(workspace.store(), ZoneOffset.UTC).erase(who, "Asked for it");
  }

  private void told() {
    assertTrue(replies.steps().sending(reply()));
    replies.steps().done(reply().id());
  }

  private void move(String name) {
    var _ = moves.move(List.of(ann.id()), stage(name));
  }

  private void rename(String name, String other) {
    assertInstanceOf(
        StageResult.Saved.class, new EditStages(workspace.store()).rename(stage(name), other));
  }

  private StageId stage(String name) {
    return workspace.store().read(s -> JobStages.inUse(s, ann.job())).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  // As earlier releases kept it.
  private Reply reply(String stage) {
    var proposal = offers().getFirst().proposal();
    assertEquals(1, replies.tell(offers()));
    var kept = reply();
    var act = ReplyAct.MOVE;
    var before =
        new Reply(
            kept.id(),
            proposal,
            act,
            stage,
            null,
            "",
            OutboxState.QUEUED,
            "",
            0,
            now,
            now,
            kept.revision());
    return workspace.store().write(Act.lasting("tell"), tx -> tx.put(before));
  }

  private Reply thanks(ProposalId proposal) {
    var id = new ReplyId(new UUID(1, 1));
    var act = ReplyAct.THANK;
    var thanks = new Reply(id, proposal, act, "", null, "", OutboxState.QUEUED, "", 0, now, now, 0);
    return workspace.store().write(Act.lasting("thank"), tx -> tx.put(thanks));
  }

  private Reply reply() {
    return workspace.store().read(s -> s.all(Reply.KIND)).getFirst();
  }

  private List<ReplyStore.Offer> offers() {
    return workspace.replies().offers(10);
  }

  private List<String> said() {
    return offers().stream()
        .map(
            o ->
                o.act()
                    + " "
                    + o.name()
                    + " "
                    + o.stage()
                    + " "
                    + o.jobTitle()
                    + " "
                    + o.boardName())
        .toList();
  }

  private List<String> lines() {
    return workspace.replies().replies(5).stream()
        .map(
            line ->
                line.reply().act()
                    + " "
                    + line.name()
                    + " "
                    + line.stage()
                    + " "
                    + line.reply().state())
        .toList();
  }

  private Application accepted(Job job) {
    var came =
        new Board.IncomingApplication(
            "o1/a1",
            Board.To.remote("p1"),
            new Board.Applicant("Ann Ek", "ann@example.org", ""),
            new Board.Said("", "", ""));
    var fetched = List.of(ReceiveApplications.Fetched.of(came));
    var receive = new ReceiveApplications(workspace.store());
    var now = receive.progress(board.id(), receive.cursor(board.id()).orElseThrow(), List.of(came));
    assertEquals(1, receive.receive(board.id(), fetched, now, "1"));
    var accept = new AcceptProposals(workspace.store());
    var proposal = accept.waiting().getFirst().proposal();
    assertEquals(job.id(), proposal.job());
    return assertInstanceOf(AcceptResult.Accepted.class, accept.accept(proposal.id(), null))
        .application();
  }

  private static JobDetails nurse() {
    return new JobDetails(
        "Nurse",
        1,
        "",
        "Graz",
        "AT",
        Workplace.ON_SITE,
        Employment.PART_TIME,
        null,
        "Care for people.");
  }

  private static BoardSettings settings(String tell) {
    return new BoardSettings("Lever", "", "", "", "", Map.of("tell", tell));
  }
}
