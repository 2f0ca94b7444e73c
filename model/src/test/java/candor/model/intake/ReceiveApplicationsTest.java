package candor.model.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.candidate.Document;
import candor.model.candidate.Documents;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.note.Note;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.posting.PostingId;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    assertEquals(2, receive(board, "2", posting, "1", "2"));
    assertEquals("2", store.read(s -> s.find(board)).map(BoardAccount::cursor).orElseThrow());
    assertEquals(1, store.journal().stream().filter(o -> o.act().startsWith("receive")).count());
  }

  @Test
  void applicationsWaitInTheOrderReceived() {
    var _ = receive(board, "9", posting, "5", "3", "9", "1", "7");
    var waiting = new AcceptProposals(store).waiting();
    assertEquals(
        List.of("Ann 5", "Ann 3", "Ann 9", "Ann 1", "Ann 7"),
        waiting.stream().map(w -> w.proposal().name()).toList());
  }

  @Test
  void receivingAPageTwiceAddsNothing() {
    var _ = receive(board, "2", posting, "1", "2");
    assertEquals(1, receive(board, "3", posting, "1", "2", "3"));
    assertEquals(3, proposals().size());
  }

  @Test
  void whatWasTurnedDownDoesNotComeBack() {
    var _ = receive(board, "1", posting, "1");
    var _ = new AcceptProposals(store).turnDown(proposals().getFirst().id());
    assertEquals(0, receive(board, "2", posting, "1"));
    assertEquals(ProposalState.TURNED_DOWN, proposals().getFirst().state());
  }

  @Test
  void applicationsToForeignPostingsAreLeftOut() {
    var elsewhere = published(board("Other"));
    assertEquals(0, receive(board, "1", elsewhere, "1"));
    assertEquals(0, receive(board, "2", new PostingId(new UUID(1, 1)), "2"));
    assertEquals(List.of(), proposals());
  }

  @Test
  void theSameNumberOnTwoBoardsIsTwoApplications() {
    var other = board("Other");
    var there = published(other);
    var _ = receive(board, "1", posting, "1");
    assertEquals(1, receive(other, "1", there, "1"));
  }

  @Test
  void whatIsTiedToABoardsOwnJobIsReceivedForTheJobHere() {
    var lever =
        new EditBoards(store)
            .add(BoardSort.LEVER, new BoardSettings("Lever", "", "", "", "", Map.of()))
            .orElseThrow()
            .id();
    var came = fetched(Board.To.remote("there-1"));
    assertEquals(0, receive(lever, "5", came), "nobody said what it answers");
    var _ = new EditBoards(store).tie(job.id(), lever, new Board.OwnJob("there-1", "Nurse"));
    assertEquals("", store.read(s -> s.find(lever)).orElseThrow().cursor(), "read from the start");
    assertEquals(1, receive(lever, "5", came));
    assertEquals(job.id(), proposals().getFirst().job());
  }

  @Test
  void aJobThatIsTiedWhileAPageIsUnderWayIsReadFromTheStart() {
    var lever =
        new EditBoards(store)
            .add(BoardSort.LEVER, BoardSettings.of("Lever", "", ""))
            .orElseThrow()
            .id();
    tie(lever, "there-1");
    var taken = fetched(Board.To.remote("there-1"));
    var passedBy = fetched(Board.To.remote("there-2"));
    var first = progress(lever, taken, passedBy);
    tie(lever, "there-2");
    var came = List.of(taken);
    assertEquals(1, receive.receive(lever, came, first, "5"), "what came is taken nevertheless");
    assertEquals("", cursor(lever), "though the first page was under way");

    assertEquals(0, receive(lever, "5"));
    var second = progress(lever);
    tie(lever, "there-3");
    assertEquals(0, receive.receive(lever, List.of(), second, "9"));
    assertEquals("", cursor(lever));

    var again = progress(lever, taken);
    tie(lever, "there-4");
    assertEquals(0, receive.receive(lever, List.of(), again, "9"));
    assertEquals("9", cursor(lever), "nothing of it was passed by");
  }

  @Test
  void aJobThereBelongsToTheJobItWasTiedToLast() {
    var lever =
        new EditBoards(store)
            .add(BoardSort.LEVER, BoardSettings.of("Lever", "", ""))
            .orElseThrow()
            .id();
    var other = job();
    var boards = new EditBoards(store);
    var _ = boards.tie(job.id(), lever, new Board.OwnJob("there-1", "Nurse"));
    var _ = boards.tie(other.id(), lever, new Board.OwnJob("there-1", "Nurse"));
    assertEquals(1, receive(lever, "5", fetched(Board.To.remote("there-1"))));
    assertEquals(other.id(), proposals().getFirst().job());
  }

  @Test
  void whatIsAttachedBecomesDocumentsOfTheCandidate() {
    var waiting = acceptedWithAFile();
    assertEquals("cv.pdf", waiting.files().getFirst().fileName());
    assertEquals(List.of("x.exe is a program."), waiting.proposal().besides().lost());
    assertEquals(
        List.of("ab".repeat(32)),
        store.read(s -> s.all(Document.KIND)).stream().map(Document::sha256).toList());
    assertEquals(
        List.of("x.exe is a program."),
        store.read(s -> s.all(Note.KIND)).stream()
            .filter(note -> note.author().equals("Practice"))
            .map(Note::text)
            .toList(),
        "what was lost is known of the candidate, too");
  }

  @Test
  void theSameResumeMayBeTheSamePerson() {
    var _ = acceptedWithAFile();
    var file =
        new ReceiveApplications.NamedFile("resume.pdf", new Documents.Stored(3, "ab".repeat(32)));
    var other =
        new Board.IncomingApplication(
            "again",
            Board.To.posting(posting),
            new Board.Applicant("Somebody Else", "else@example.org", ""),
            new Board.Said("", "", ""));
    var _ = receive(board, "2", new ReceiveApplications.Fetched(other, List.of(file), List.of()));
    assertEquals(
        List.of(Duplicate.Reason.SAME_DOCUMENT),
        new AcceptProposals(store)
            .waiting().getFirst().duplicates().stream().map(Duplicate::reason).toList());
  }

  @Test
  void onlyWhereTheUserSaidSoNewPeopleAreAcceptedByThemselves() {
    var _ = receive(board, "1", posting, "1");
    assertEquals(ProposalState.NEW, proposals().getFirst().state());
    var settings = store.read(s -> s.find(board)).orElseThrow().settings();
    var on =
        new BoardSettings(
            settings.name(), "", "Acme", "", "", Map.of(BoardOption.ACCEPT_NEW.key(), "yes"));
    var _ = new EditBoards(store).edit(board, on);

    var _ = receive(board, "2", posting, "2");
    assertEquals(ProposalState.ACCEPTED, state("2"));
    var same =
        new Board.IncomingApplication(
            "3",
            Board.To.posting(posting),
            new Board.Applicant("Another Name", "2@example.org", ""),
            new Board.Said("", "", ""));
    var _ = receive(board, "3", ReceiveApplications.Fetched.of(same));
    assertEquals(ProposalState.NEW, state("3"), "a possible duplicate is looked at");
  }

  @Test
  void onlyFilesOfWhatIsNewAreWorthFetching() {
    var _ = receive(board, "1", posting, "1");
    var fresh = withAFile("fresh");
    var plain = fetched(Board.To.posting(posting)).application();
    var page = new Board.IncomingPage(List.of(withAFile("1"), fresh, plain), "2");
    assertEquals(List.of(fresh, plain), receive.fresh(board, page));
  }

  private Board.IncomingApplication withAFile(String externalId) {
    var like = fetched(Board.To.posting(posting)).application();
    return new Board.IncomingApplication(
        externalId,
        like.to(),
        like.who(),
        like.said(),
        List.of(new Board.Attachment("cv.pdf", InputStream::nullInputStream)));
  }

  private AcceptProposals.Waiting acceptedWithAFile() {
    var file =
        new ReceiveApplications.NamedFile("cv.pdf", new Documents.Stored(3, "ab".repeat(32)));
    var came = fetched(Board.To.posting(posting)).application();
    var page = new ReceiveApplications.Fetched(came, List.of(file), List.of("x.exe is a program."));
    assertEquals(1, receive(board, "1", page));
    var accept = new AcceptProposals(store);
    var waiting = accept.waiting().getFirst();
    var _ = accept.accept(waiting.proposal().id(), null);
    return waiting;
  }

  private ProposalState state(String number) {
    return store.read(s -> s.find(Proposal.of(board, number))).orElseThrow().state();
  }

  private static ReceiveApplications.Fetched fetched(Board.To to) {
    return ReceiveApplications.Fetched.of(
        new Board.IncomingApplication(
            "fresh",
            to,
            new Board.Applicant("Ada", "ada@example.org", "", List.of("https://ada.example/")),
            new Board.Said("Hello", "", "", List.of(new Board.Answer("Why?", "Because.")))));
  }

  private int receive(BoardId from, String cursor, PostingId posting, String... ids) {
    var fetched =
        List.of(ids).stream()
            .map(
                id ->
                    new Board.IncomingApplication(
                        id,
                        Board.To.posting(posting),
                        new Board.Applicant("Ann " + id, id + "@example.org", ""),
                        new Board.Said("Hello", "", "")))
            .map(ReceiveApplications.Fetched::of)
            .toArray(ReceiveApplications.Fetched[]::new);
    return receive(from, cursor, fetched);
  }

  private int receive(BoardId from, String cursor, ReceiveApplications.Fetched... fetched) {
    return receive.receive(from, List.of(fetched), progress(from, fetched), cursor);
  }

  private ReceiveApplications.Progress progress(
      BoardId of, ReceiveApplications.Fetched... fetched) {
    var came = Arrays.stream(fetched).map(ReceiveApplications.Fetched::application).toList();
    return receive.progress(of, cursor(of), came);
  }

  private String cursor(BoardId of) {
    return receive.cursor(of).orElseThrow();
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

  private void tie(BoardId where, String there) {
    var tied = new EditBoards(store).tie(job().id(), where, new Board.OwnJob(there, "Nurse"));
    assertTrue(tied.isPresent());
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
