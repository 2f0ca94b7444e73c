package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Outbox;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingStore.Twin;
import candor.model.posting.PublishJob;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the list of postings has of jobs that were opened at a board, from a real database.
class WatchedTwinsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
  @TempDir Path folder;
  private Workspace workspace;
  private EditBoards boards;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, () -> NOW, new SplittableRandom(1));
    boards = new EditBoards(workspace.store());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void whatIsWatchedStandsAmongWhatWasAskedForWithoutAnOperation() {
    var practice = board(BoardSort.PRACTICE, "");
    var greenhouse = board(BoardSort.GREENHOUSE, "acme");
    var nurse = tie("Nurse", greenhouse);
    var cook = job("Cook");
    var _ = new PublishJob(workspace.store()).publish(cook.id(), practice.id());
    var twins = workspace.postings().twins();
    assertEquals(List.of("Cook", "Nurse"), twins.stream().map(Twin::jobTitle).toList());
    assertNull(twins.getLast().newest());
    assertEquals(0, workspace.postings().outbox(9).stream().skip(1).count());

    var shown = new Board.Shown(PostingContent.of(cook, ""), "", "https://boards.example/1");
    var asked = new Outbox.Watch(nurse, shown);
    assertEquals(List.of(nurse.id()), new Outbox(workspace.store()).watched(List.of(asked)));
    var seen = workspace.postings().twins().getLast().posting();
    assertEquals(PostingContent.of(cook, ""), seen.seen());
    assertEquals(NOW, seen.seenAt());
    assertEquals("https://boards.example/1", seen.link());
    assertEquals("1", seen.remote());
  }

  @Test
  void whatIsOnlyTiedIsNoPosting() {
    var _ = tie("Nurse", board(BoardSort.GREENHOUSE, ""));
    var _ = tie("Cook", board(BoardSort.LEVER, ""));
    assertEquals(List.of(), workspace.postings().twins());
  }

  @Test
  void theyStandByTitleAndThenByBoardWhateverTheCaseOfTheirLetters() {
    var nurse = job("nurse");
    for (var name : List.of("zeta", "Alpha", "\u00c9cole")) {
      var board = boards.add(BoardSort.PRACTICE, BoardSettings.of(name, "", "Acme")).orElseThrow();
      var _ = new PublishJob(workspace.store()).publish(nurse.id(), board.id());
    }
    var last = boards.all().getFirst().id();
    var _ = new PublishJob(workspace.store()).publish(job("Porter").id(), last);
    assertEquals(
        List.of("nurse: Alpha", "nurse: \u00c9cole", "nurse: zeta", "Porter: " + name(last)),
        workspace.postings().twins().stream()
            .map(twin -> twin.jobTitle() + ": " + name(twin.posting().board()))
            .toList());
  }

  private String name(BoardId board) {
    return workspace.store().read(s -> s.find(board)).map(BoardAccount::name).orElse("");
  }

  private Posting tie(String title, BoardAccount board) {
    var there = new Board.OwnJob("1", title);
    return boards.tie(job(title).id(), board.id(), there).orElseThrow();
  }

  private BoardAccount board(BoardSort sort, String token) {
    var options = Map.of("clientId", "id", "user", "7", BoardOption.BOARD_TOKEN.key(), token);
    return boards.add(sort, new BoardSettings("Board", "", "Acme", "", "", options)).orElseThrow();
  }

  private Job job(String title) {
    var details =
        new JobDetails(
            title, 1, "", "", "AT", Workplace.ON_SITE, Employment.FULL_TIME, null, "Care.");
    var opened = new EditJobs(workspace.store()).open(details, null, List.of("Applied"));
    return ((JobResult.Saved) opened).job();
  }
}
