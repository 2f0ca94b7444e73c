package candor.model.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.posting.PostingId;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiveApplicationsTest {
  private final MemoryStore store = new MemoryStore();
  private final BoardId board = board("Practice");
  private final Job job = job();
  private final PostingId posting = published(board);
  private final ReceiveApplications receive = new ReceiveApplications(store);

  @Test
  void aPageAndItsCursorAreStoredTogether() {
    assertEquals(2, receive.receive(board, page("2", posting, "1", "2")));
    assertEquals("2", store.read(s -> s.find(board)).map(BoardAccount::cursor).orElseThrow());
    assertEquals(1, store.journal().stream().filter(o -> o.act().startsWith("receive")).count());
  }

  @Test
  void applicationsWaitInTheOrderReceived() {
    var _ = receive.receive(board, page("9", posting, "5", "3", "9", "1", "7"));
    var waiting = new AcceptProposals(store).waiting();
    assertEquals(
        List.of("Ann 5", "Ann 3", "Ann 9", "Ann 1", "Ann 7"),
        waiting.stream().map(w -> w.proposal().name()).toList());
  }

  @Test
  void receivingAPageTwiceAddsNothing() {
    var _ = receive.receive(board, page("2", posting, "1", "2"));
    assertEquals(1, receive.receive(board, page("3", posting, "1", "2", "3")));
    assertEquals(3, proposals().size());
  }

  @Test
  void whatWasTurnedDownDoesNotComeBack() {
    var _ = receive.receive(board, page("1", posting, "1"));
    var _ = new AcceptProposals(store).turnDown(proposals().getFirst().id());
    assertEquals(0, receive.receive(board, page("2", posting, "1")));
    assertEquals(ProposalState.TURNED_DOWN, proposals().getFirst().state());
  }

  @Test
  void applicationsToForeignPostingsAreLeftOut() {
    var elsewhere = published(board("Other"));
    assertEquals(0, receive.receive(board, page("1", elsewhere, "1")));
    assertEquals(0, receive.receive(board, page("2", new PostingId(new UUID(1, 1)), "2")));
    assertEquals(List.of(), proposals());
  }

  @Test
  void theSameNumberOnTwoBoardsIsTwoApplications() {
    var other = board("Other");
    var there = published(other);
    var _ = receive.receive(board, page("1", posting, "1"));
    assertEquals(1, receive.receive(other, page("1", there, "1")));
  }

  private static Board.IncomingPage page(String cursor, PostingId posting, String... ids) {
    return new Board.IncomingPage(
        List.of(ids).stream()
            .map(
                id ->
                    new Board.IncomingApplication(
                        id, posting, "Ann " + id, id + "@example.org", "", "Hello", "", ""))
            .toList(),
        cursor);
  }

  private List<Proposal> proposals() {
    return store.read(s -> s.all(Proposal.KIND));
  }

  private BoardId board(String name) {
    return new EditBoards(store)
        .add(BoardSort.PRACTICE, BoardSettings.of(name, "", "Acme"))
        .orElseThrow()
        .id();
  }

  private Job job() {
    var details =
        new JobDetails(
            "Nurse",
            1,
            "",
            "Graz",
            "AT",
            Workplace.ON_SITE,
            Employment.PART_TIME,
            null,
            "Care for people.");
    var result = new EditJobs(store).open(details, null, List.of("Applied"));
    return assertInstanceOf(JobResult.Saved.class, result).job();
  }

  private PostingId published(BoardId where) {
    assertInstanceOf(PublishResult.Queued.class, new PublishJob(store).publish(job.id(), where));
    return Posting.of(job.id(), where);
  }
}
