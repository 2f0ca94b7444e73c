package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.fixture.Talk;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.EraseResult;
import candor.model.intake.AcceptProposals;
import candor.model.intake.ReceiveApplications;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.model.people.Settings;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What H2 is asked by what is read anew with each change, or while everybody else waits.
class StatementsTest {
  private static final Instant EVER = Instant.parse("9000-01-01T00:00:00Z");
  private final Database database = TestDatabase.open();
  private int received;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void manyInterviewsTakeNoMoreThanFew() {
    var _ = new Me(database).rename("Me", "");
    var grace =
        assertInstanceOf(
                PersonResult.Saved.class,
                new EditPeople(database).add("Grace", "", Role.INTERVIEWER))
            .person()
            .id();
    var interviews = new JooqInterviewStore(database);
    for (var who : List.of(Me.OWNER, grace)) {
      planned(2, grace);
      var few = askedBy(who, () -> interviews.between(Instant.EPOCH, EVER));
      planned(20, grace);
      var many = askedBy(who, () -> interviews.between(Instant.EPOCH, EVER));
      assertEquals(few.size(), many.size(), () -> String.join("\n", many));
    }
    assertEquals(44, interviews.between(Instant.EPOCH, EVER).size());
  }

  @Test
  void manyApplicationsThatWaitTakeNoMoreThanFew() {
    var board = board(Map.of());
    var accept = new AcceptProposals(database);
    for (var job : List.of(posted(board), posted(board))) {
      assertEquals(1, receive(board, job, "ada@example.org"));
    }
    var first = accept.waiting().getFirst().proposal().id();
    var _ = accept.accept(first, null);
    assertEquals(1, receive(board, posted(board), "ada@example.org"));
    var few = asked(accept::waiting);
    for (var i = 0; i < 20; i++) {
      assertEquals(1, receive(board, posted(board), "ada@example.org"));
    }
    var many = asked(accept::waiting);
    assertEquals(few.size(), many.size(), () -> String.join("\n", many));
    assertEquals(22, accept.waiting().stream().filter(w -> !w.duplicates().isEmpty()).count());
  }

  @Test
  void anErasureReadsNoWordsOfOthers() {
    var board = board(Map.of());
    var job = posted(board);
    assertEquals(1, receive(board, job, "grace@example.org"));
    var ada =
        assertInstanceOf(
                CandidateResult.Saved.class,
                new EditCandidates(database).add(CandidateDetails.named("Ada"), Map.of()))
            .candidate()
            .id();
    assertInstanceOf(
        ApplyResult.Added.class, new AddApplications(database).add(ada, job, "By word of mouth"));

    var erase = new EraseCandidates(database, ZoneOffset.UTC);
    var statements =
        asked(() -> assertInstanceOf(EraseResult.Erased.class, erase.erase(ada, "Asked for it")));

    assertEquals(List.of(), having(statements, "\"PROPOSAL\".\"RESUME\""));
    var bySource = having(statements, "\"APPLICATION\".\"SOURCE\" =");
    assertEquals(1, bySource.size());
    assertEquals(bySource, having(bySource, "count(*)"));
  }

  @Test
  void nobodyIsLookedForWhoGaveNoAddress() {
    var board = board(Map.of(BoardOption.THANKS.key(), "Thank you."));
    var job = posted(board);
    var same = "\"PROPOSAL\".\"EMAIL\" =";
    assertEquals(List.of(), having(asked(() -> receive(board, job, "")), same));
    assertEquals(1, having(asked(() -> receive(board, job, "ada@example.org")), same).size());
  }

  @Test
  void manyApplicationsOfAPageAreLookedForAtOnce() {
    var board = board(Map.of());
    var job = posted(board);
    assertEquals(1, receive(board, job, "ada@example.org"));
    var few = having(asked(() -> receive(board, job, "", "")), "select", "from");
    var many = having(asked(() -> receive(board, job, "", "", "", "", "", "")), "select", "from");
    assertEquals(few.size(), many.size(), () -> String.join("\n", many));
    assertEquals(List.of(), having(many, "\"JOB\".\"DETAILS\""));
  }

  @Test
  void whatWasJustChangedIsNotReadAgain() {
    var settings = new Settings(database);
    settings.set("view", "board");
    settings.set("view", "table");
    var statements =
        asked(
            () -> {
              settings.set("view", "board");
              return settings;
            });
    assertEquals(List.of(), having(statements, "select", "\"SETTING\".\"VALUE\""));
  }

  @Test
  void aChangeWritesOnlyWhatIsOtherwise() {
    var updates = having(turningDown(), "update \"PROPOSAL\"");
    assertEquals(1, updates.size());
    assertEquals(updates, having(updates, "\"PROPOSAL\".\"STATE\" = ?"));
    assertEquals(List.of(), having(updates, "\"PROPOSAL\".\"RESUME\""));
  }

  private List<String> turningDown() {
    var board = board(Map.of());
    assertEquals(1, receive(board, posted(board), "ada@example.org"));
    var accept = new AcceptProposals(database);
    var proposal = accept.waiting().getFirst().proposal().id();
    return asked(() -> accept.turnDown(proposal));
  }

  /// What H2 was asked meanwhile, as often as it was.
  private List<String> asked(Supplier<?> work) {
    for (var on : List.of("FALSE", "TRUE")) {
      var _ = database.ask(sql -> sql.execute("SET QUERY_STATISTICS " + on));
    }
    var _ = work.get();
    return database.ask(
        sql ->
            sql
                .fetch(
                    "SELECT sql_statement, execution_count"
                        + " FROM information_schema.query_statistics")
                .stream()
                .flatMap(
                    row ->
                        Collections.nCopies(row.get(1, int.class), row.get(0, String.class))
                            .stream())
                .toList());
  }

  // What they may see is known already.
  private List<String> askedBy(PersonId who, Supplier<?> work) {
    database.seat(who);
    var _ = work.get();
    var asked = asked(work);
    database.seat(Me.OWNER);
    return asked;
  }

  private static List<String> having(List<String> statements, String... parts) {
    return statements.stream()
        .filter(statement -> List.of(parts).stream().allMatch(statement::contains))
        .toList();
  }

  private void planned(int number, PersonId other) {
    for (var i = 0; i < number; i++) {
      var _ = Talk.planned(database, Map.of(Me.OWNER, List.of(), other, List.of()));
    }
  }

  private BoardAccount board(Map<String, String> options) {
    var settings = new BoardSettings("Practice", "", "Acme", "", "", options);
    return new EditBoards(database).add(BoardSort.PRACTICE, settings).orElseThrow();
  }

  private JobId posted(BoardAccount board) {
    var opened =
        assertInstanceOf(
            JobResult.Saved.class,
            new EditJobs(database).open(nurse(), null, EditJobs.FIRST_STAGES));
    var published = new PublishJob(database).publish(opened.job().id(), board.id());
    assertInstanceOf(PublishResult.Queued.class, published);
    return opened.job().id();
  }

  private static JobDetails nurse() {
    return new JobDetails(
        "Nurse", 1, "", "Leeds", "GB", Workplace.ON_SITE, Employment.FULL_TIME, null, "Cares.");
  }

  private int receive(BoardAccount board, JobId job, String... emails) {
    var came = Arrays.stream(emails).map(email -> incoming(board, job, email)).toList();
    var receive = new ReceiveApplications(database);
    var cursor = Integer.toString(received);
    var now = receive.cursor(board.id()).orElseThrow();
    var before = receive.progress(board.id(), now, came);
    return receive.receive(
        board.id(), came.stream().map(ReceiveApplications.Fetched::of).toList(), before, cursor);
  }

  private Board.IncomingApplication incoming(BoardAccount board, JobId job, String email) {
    return new Board.IncomingApplication(
        Integer.toString(++received),
        Board.To.posting(Posting.of(job, board.id())),
        new Board.Applicant("Somebody", email, ""),
        new Board.Said("", "", ""));
  }
}
