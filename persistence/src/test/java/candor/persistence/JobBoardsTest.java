package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Client;
import candor.model.intake.AcceptProposals;
import candor.model.intake.AcceptResult;
import candor.model.intake.Duplicate;
import candor.model.intake.Proposal;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingStore;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.model.store.Store;
import candor.persistence.board.http.SilentServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// The whole way: a job in a real database, over HTTP and files, and applications back.
class JobBoardsTest {
  @TempDir Path folder;
  private Workspace workspace;
  private JobBoards boards;
  private Job job;
  private Duration later = Duration.ZERO;
  private BoardId site;
  private BoardId practice;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new SplittableRandom(1));
    boards = boards();
    job = job();
    site = account(BoardSort.CAREER_SITE, "Site", folder.resolve("site").toString());
    practice = account(BoardSort.PRACTICE, "Practice", "");
  }

  @AfterEach
  void close() {
    boards.close();
    workspace.close();
  }

  @Test
  void aJobGoesToEveryBoardAndApplicationsComeBack() {
    queue();
    var report = boards.exchangeNow(_ -> true);
    assertTrue(report.isClean(), report.toString());
    assertEquals(2, report.operations().size());
    assertEquals(3, report.received());
    assertTrue(Files.exists(folder.resolve("site/index.html")));
    var waiting = new AcceptProposals(store()).waiting();
    assertEquals(
        List.of("Nurse", "Nurse", "Nurse"), waiting.stream().map(w -> w.jobTitle()).toList());
    assertEquals(new PostingStore.Left(0, 0), postings().left());

    var accepted = new AcceptProposals(store()).accept(waiting.getFirst().proposal().id(), null);
    assertInstanceOf(AcceptResult.Accepted.class, accepted);
    var again = new AcceptProposals(store()).waiting().getLast();
    assertEquals(
        List.of(
            Duplicate.Reason.SAME_EMAIL,
            Duplicate.Reason.SAME_PHONE,
            Duplicate.Reason.SAME_DOCUMENT),
        again.duplicates().stream().map(Duplicate::reason).toList(),
        "the third is by a known person");
  }

  @Test
  void whatIsOnTheBoardsStaysThereAcrossARestart() {
    queue();
    assertTrue(boards.exchangeNow(_ -> true).isClean());
    boards.close();
    boards = boards();
    later = Duration.ofMinutes(2);
    var report = boards.exchangeNow(_ -> true);
    assertTrue(report.isClean(), report.toString());
    assertEquals(2, report.visits().stream().mapToInt(ExchangeReport.Visit::compared).sum());
    assertEquals(0, boards.exchangeNow(_ -> true).received(), "nobody applies twice");
  }

  @Test
  void aBoardThatIsPutAsideIsNotCalledAlsoWhenTheUserAsksForAnExchange() {
    queue();
    new EditBoards(store()).putAside(site);
    assertTrue(
        boards.exchangeNow(_ -> true).visits().stream().noneMatch(v -> v.board().equals(site)));
    assertFalse(Files.exists(folder.resolve("site/index.html")));
    assertEquals(new PostingStore.Left(1, 0), postings().left());

    new EditBoards(store()).tryAgain(site);
    assertTrue(boards.exchangeNow(_ -> true).isClean());
    assertTrue(Files.exists(page()));
  }

  @Test
  void aPageThatSomebodyRemovedIsADriftAndIsPutBack() throws IOException {
    queue();
    assertTrue(boards.exchangeNow(_ -> true).isClean());
    var posting = Posting.of(job.id(), site);
    Files.delete(page());
    later = Duration.ofMinutes(2);
    assertEquals(List.of(posting), boards.exchangeNow(_ -> true).visits().getFirst().drifted());
    assertEquals(new PostingStore.Left(0, 1), postings().left());

    assertInstanceOf(PublishResult.Queued.class, new PublishJob(store()).publish(job.id(), site));
    assertTrue(boards.exchangeNow(_ -> true).isClean());
    assertTrue(Files.exists(page()));
    later = Duration.ofMinutes(4);
    assertTrue(boards.exchangeNow(_ -> true).isClean());
  }

  @Test
  void offlineNothingIsTouchedAndEverythingStaysQueued() {
    queue();
    boards.network(false);
    assertEquals(ExchangeReport.none(), boards.exchangeNow(_ -> true));
    assertFalse(Files.exists(folder.resolve("site")));
    assertFalse(Files.exists(folder.resolve("practice-board.jsonl")));
    var states = postings().twins().stream().map(JobBoardsTest::state).toList();
    assertEquals(List.of(OutboxState.QUEUED, OutboxState.QUEUED), states);

    boards.network(true);
    assertTrue(boards.exchangeNow(_ -> true).isClean());
  }

  @Test
  void withoutANetworkNobodyIsAskedAndThatIsNoAnswer() {
    boards.network(false);
    var client =
        new EditBoards(store()).add(BoardSort.GREENHOUSE, Client.settings("acme")).orElseThrow();
    for (var question :
        List.<Executable>of(
            () -> boards.posts(client, "1"),
            () -> boards.test(client),
            () -> boards.jobs(client))) {
      var e = assertThrows(BoardException.class, question);
      assertEquals(BoardException.Reason.UNREACHABLE, e.reason());
    }
  }

  @Test
  void aFormIsAskedForWhileAnExchangeIsUnderWay() {
    var client =
        new EditBoards(store()).add(BoardSort.GREENHOUSE, Client.settings("acme")).orElseThrow();
    var answers = new ArrayList<String>();
    boards.close();
    boards =
        new JobBoards(
            workspace,
            () -> Instant.now().plus(later),
            () -> answers.add(asked(client)),
            Runnable::run);
    queue();
    assertTrue(boards.exchangeNow(board -> board.id().equals(practice)).isClean());
    assertEquals(Set.of("Its password or key is not known here."), Set.copyOf(answers));
  }

  private String asked(BoardAccount client) {
    return CompletableFuture.supplyAsync(
            () ->
                String.valueOf(
                    assertThrows(BoardException.class, () -> boards.posts(client, "1"))
                        .getMessage()))
        .completeOnTimeout("nobody answered", 5, TimeUnit.SECONDS)
        .join();
  }

  @Test
  void aClosedDoorExchangesNothing() {
    queue();
    boards.close();
    assertEquals(ExchangeReport.none(), boards.exchangeNow(_ -> true));
  }

  @Test
  void aBoardThatIsSilentIsNotWaitedForAndNotToBlame() throws Exception {
    try (var silent = new SilentServer();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var blog = blog(silent.address().toString());
      var exchange = threads.submit(() -> boards.exchangeNow(board -> board.id().equals(blog)));
      silent.await(1);

      assertTimeout(Duration.ofSeconds(15), boards::close);

      assertEquals(OutboxState.QUEUED, exchange.get().operations().getFirst().state());
      var now = store().read(s -> s.find(blog)).orElseThrow();
      assertEquals(Optional.empty(), now.resting());
    }
  }

  @Test
  void aFolderThatCanNotBeWrittenKeepsItsOperationAndDoesNotHinderThePractice() throws IOException {
    Files.writeString(folder.resolve("site"), "a file in the way");
    queue();
    var report = boards.exchangeNow(_ -> true);
    assertEquals(3, report.received());
    var waiting = report.operations().getFirst();
    assertEquals(OutboxState.QUEUED, waiting.state());
    assertTrue(waiting.words().contains("can't be written"), waiting.words());

    Files.delete(folder.resolve("site"));
    assertTrue(boards.exchangeNow(_ -> true).isClean());
  }

  @Test
  void aDamagedPracticeFileIsReportedAndLeft() throws IOException {
    var file = Files.writeString(folder.resolve("practice-board.jsonl"), "not ours\n");
    queue();
    var visit = boards.exchangeNow(_ -> true).visits().getLast();
    assertEquals("The practice board does not start.", visit.words());
    assertEquals("not ours\n", Files.readString(file));
  }

  @Test
  void othersGoFirstBeforeEachPieceOfAnExchange() {
    queue();
    var before = new ArrayList<Integer>();
    boards.close();
    boards =
        new JobBoards(
            workspace,
            InstantSource.system(),
            () -> before.add(postings().left().toSend()),
            Runnable::run);
    assertTrue(boards.exchangeNow(_ -> true).isClean());
    var applications = store().read(s -> s.all(Proposal.KIND)).size();
    assertEquals(3, applications);
    // At each board the posting is sent and looked at, and each application has a file: before each
    // call, and before what it gave is noted. What comes after them is asked for, too: nothing.
    assertEquals((2 * 2 + applications) * 2 + 1, before.size());
    assertEquals(2, before.getFirst());
  }

  @Test
  void closingTheJobsPostingsTakesThemAwayEverywhere() {
    queue();
    assertTrue(boards.exchangeNow(_ -> true).isClean());
    for (var board : List.of(site, practice)) {
      var closed = new PublishJob(store()).close(Posting.of(job.id(), board));
      assertInstanceOf(PublishResult.Queued.class, closed);
    }
    assertTrue(boards.exchangeNow(_ -> true).isClean());
    assertFalse(Files.exists(page()));
    assertTrue(postings().twins().stream().allMatch(twin -> twin.posting().seen() == null));
  }

  private Path page() {
    var reference = Posting.of(job.id(), site).value().toString().replace("-", "");
    return folder.resolve("site", "nurse-" + reference.substring(0, 12), "index.html");
  }

  private void queue() {
    for (var board : List.of(site, practice)) {
      assertInstanceOf(
          PublishResult.Queued.class, new PublishJob(store()).publish(job.id(), board));
    }
  }

  private JobBoards boards() {
    return new JobBoards(workspace, () -> Instant.now().plus(later));
  }

  private Store store() {
    return workspace.store();
  }

  private static OutboxState state(PostingStore.Twin twin) {
    return Objects.requireNonNull(twin.newest()).state();
  }

  private PostingStore postings() {
    return workspace.postings();
  }

  private BoardId account(BoardSort sort, String name, String address) {
    return new EditBoards(store())
        .add(sort, BoardSettings.of(name, address, "St. Mary's"))
        .map(BoardAccount::id)
        .orElseThrow();
  }

  /// A WordPress site on which the job is to be shown.
  private BoardId blog(String address) {
    var settings =
        new BoardSettings("Blog", address, "St. Mary's", "", "", Map.of("user", "candor"));
    var blog = new EditBoards(store()).add(BoardSort.WORDPRESS, settings).orElseThrow().id();
    BoardSort.WORDPRESS.options().stream()
        .filter(option -> option.form() == BoardOption.Form.SECRET)
        .forEach(
            option -> {
              var _ = boards.secrets().keep(blog, option, "abcd efgh");
            });
    assertInstanceOf(PublishResult.Queued.class, new PublishJob(store()).publish(job.id(), blog));
    return blog;
  }

  private Job job() {
    var details =
        new JobDetails(
            "Nurse",
            2,
            "Ward 3",
            "Graz",
            "AT",
            Workplace.ON_SITE,
            Employment.PART_TIME,
            new Salary(40_000, 48_000, "EUR"),
            "Care for people.\n\nAt night.");
    var opened = new EditJobs(store()).open(details, null, List.of("Applied", "Offer"));
    return assertInstanceOf(JobResult.Saved.class, opened).job();
  }
}
