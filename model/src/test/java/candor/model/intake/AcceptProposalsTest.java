package candor.model.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.job.Workplace;
import candor.model.note.Note;
import candor.model.posting.Board;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AcceptProposalsTest {
  private final MemoryStore store = new MemoryStore();
  private final AcceptProposals accept = new AcceptProposals(store);
  private final BoardId board =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
          .orElseThrow()
          .id();
  private final Job job = job();

  @Test
  void acceptingAllIsOneStepAndLeavesPossibleDuplicates() {
    receive("1", "Ada", "ada@example.org");
    receive("2", "Grace", "grace@example.org");
    receive("3", "Ada again", "ADA@example.org");
    var ids = accept.waiting().stream().map(w -> w.proposal().id()).toList();
    var before = store.journal().size();

    assertEquals(2, accept.acceptAllNew(ids).size());

    assertEquals(before + 1, store.journal().size());
    assertEquals(2, store.read(s -> s.all(Candidate.KIND)).size());
    assertEquals(1, accept.waiting().size());
    assertEquals(1, accept.waiting().getFirst().duplicates().size());
  }

  @Test
  void acceptingAsSomebodyWhoIsGoneWritesNothing() {
    receive("1", "Ada", "ada@example.org");
    var id = accept.waiting().getFirst().proposal().id();
    var gone = new CandidateId(new UUID(0, 1));
    assertEquals(new AcceptResult.Impossible(), accept.accept(id, gone));
    assertEquals(1, accept.waiting().size());
  }

  @Test
  void aClosedJobTakesNobodyInAndWhoAppliedWaitsUntilItIsReopened() {
    receive("1", "Ada", "ada@example.org");
    receive("2", "Grace", "grace@example.org");
    var ids = accept.waiting().stream().map(w -> w.proposal().id()).toList();
    assertInstanceOf(AcceptResult.Accepted.class, accept.accept(ids.getLast(), null));
    receive("3", "Grace", "grace@example.org");
    var grace = store.read(s -> s.all(Candidate.KIND)).getFirst();
    var jobs = new EditJobs(store);
    var _ = jobs.changeStatus(job.id(), JobStatus.CLOSED);

    assertInstanceOf(AcceptResult.JobClosed.class, accept.accept(ids.getFirst(), null));
    assertEquals(List.of(), accept.acceptAllNew(ids));
    assertFalse(accept.waiting().getFirst().alone());
    assertEquals(List.of(grace), store.read(s -> s.all(Candidate.KIND)));
    var again = accept.waiting().getLast().proposal().id();
    assertInstanceOf(
        AcceptResult.Accepted.class,
        accept.accept(again, grace.id()),
        "who is in the job already joins the application that is there");

    var _ = jobs.changeStatus(job.id(), JobStatus.OPEN);
    assertTrue(accept.waiting().getFirst().alone());
    assertInstanceOf(AcceptResult.Accepted.class, accept.accept(ids.getFirst(), null));
  }

  @Test
  void whoGivesNoNameIsCalledByWhatTheyGive() {
    receive("1", "", "ada@example.org");
    receive("2", "", "");
    var ids = accept.waiting().stream().map(w -> w.proposal().id()).toList();
    assertEquals(2, accept.acceptAllNew(ids).size());
    assertEquals(
        List.of("ada@example.org", "?"),
        store.read(s -> s.all(Candidate.KIND)).stream().map(Candidate::name).toList());
  }

  @Test
  void whatWasSaidIsOfTheTimeWhenItCame() {
    receive("1", "Ada", "ada@example.org", "I apply.");
    store.at(MemoryStore.START.plus(Duration.ofDays(3)));
    var proposal = accept.waiting().getFirst().proposal();
    var _ = accept.accept(proposal.id(), null);
    var note = store.read(s -> s.all(Note.KIND)).getFirst();
    assertEquals("I apply.", note.text());
    assertEquals(proposal.receivedAt(), note.writtenAt());
  }

  @Test
  void askingSeveralBoardsIsOneStep() {
    var other =
        new EditBoards(store)
            .add(BoardSort.PRACTICE, BoardSettings.of("Other", "", "Acme"))
            .orElseThrow()
            .id();
    var before = store.journal().size();
    var results = new PublishJob(store).publish(job.id(), List.of(board, other));
    assertEquals(before + 1, store.journal().size());
    assertInstanceOf(PublishResult.UnderWay.class, results.getFirst());
    assertInstanceOf(PublishResult.Queued.class, results.getLast());
  }

  private Job job() {
    var details =
        new JobDetails(
            "Nurse",
            1,
            "",
            "Leeds",
            "GB",
            Workplace.ON_SITE,
            Employment.FULL_TIME,
            null,
            "Cares for people.");
    var opened =
        assertInstanceOf(
                JobResult.Saved.class, new EditJobs(store).open(details, null, List.of("Applied")))
            .job();
    assertInstanceOf(PublishResult.Queued.class, new PublishJob(store).publish(opened.id(), board));
    return opened;
  }

  private void receive(String id, String name, String email) {
    receive(id, name, email, "");
  }

  private void receive(String id, String name, String email, String message) {
    var incoming =
        new Board.IncomingApplication(
            id,
            Board.To.posting(Posting.of(job.id(), board)),
            new Board.Applicant(name, email, ""),
            new Board.Said(message, "", ""));
    var receive = new ReceiveApplications(store);
    var fetched = List.of(ReceiveApplications.Fetched.of(incoming));
    var cursor = receive.cursor(board).orElseThrow();
    var now = receive.progress(board, cursor, List.of(incoming));
    assertEquals(1, receive.receive(board, fetched, now, id));
  }
}
