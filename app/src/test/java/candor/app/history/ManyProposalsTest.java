package candor.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.text.Dates;
import candor.model.intake.AcceptProposals;
import candor.model.intake.ReceiveApplications;
import candor.model.intake.ReceiveApplications.Fetched;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.posting.Board;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of several received applications that were looked at in one step.
class ManyProposalsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  @TempDir Path folder;
  private Workspace workspace;
  private HistoryWords words;
  private AcceptProposals accept;

  @BeforeEach
  void threeApplicationsCame() {
    workspace = Workspace.inMemory(folder, InstantSource.fixed(NOW), new SplittableRandom(7));
    var dates = new Dates(Clock.fixed(NOW, ZoneOffset.UTC), Locale.UK);
    words = new HistoryWords(workspace.store(), workspace.history(), dates);
    accept = new AcceptProposals(workspace.store());
    var boards = new EditBoards(workspace.store());
    var settings = new BoardSettings("Personio", "", "", "", "", Map.of("clientId", "id"));
    var board = boards.add(BoardSort.PERSONIO, settings).orElseThrow().id();
    var opened =
        new EditJobs(workspace.store()).open(JobDetails.titled("Nurse"), null, List.of("Applied"));
    var job = ((JobResult.Saved) opened).job().id();
    var _ = boards.tie(job, board, new Board.OwnJob("there", "Nurse"));
    var came = IntStream.range(0, 3).mapToObj(ManyProposalsTest::application).toList();
    var receive = new ReceiveApplications(workspace.store());
    var before = receive.progress(board, "", came);
    var _ = receive.receive(board, came.stream().map(Fetched::of).toList(), before, "1");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void oneThatIsTurnedDownIsNamed() {
    var _ = accept.turnDown(accept.waiting().getFirst().proposal().id());
    assertEquals("Undid: turned down the application of Ann 0 for Nurse", undone());
  }

  @Test
  void allThatAreTurnedDownAreCounted() {
    var all = accept.waiting().stream().map(waiting -> waiting.proposal().id()).toList();
    var _ = accept.turnDown(all);
    assertEquals("Undid: turned down 3 applications for Nurse", undone());
  }

  @Test
  void allThatAreAcceptedAreCounted() {
    var all = accept.waiting().stream().map(waiting -> waiting.proposal().id()).toList();
    var _ = accept.acceptAllNew(all);
    assertEquals("Undid: accepted 3 applications for Nurse", undone());
  }

  private String undone() {
    return words.undone(workspace.history().all(Long.MAX_VALUE, 1).getFirst());
  }

  private static Board.IncomingApplication application(int number) {
    return new Board.IncomingApplication(
        "A" + number,
        Board.To.remote("there"),
        new Board.Applicant("Ann " + number, "ann%d@example.org".formatted(number), ""),
        new Board.Said("", "", ""));
  }
}
