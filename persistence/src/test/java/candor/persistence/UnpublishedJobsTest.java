package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.job.Workplace;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Outbox;
import candor.model.posting.Posting;
import candor.model.posting.PostingStore.OpenJob;
import candor.model.posting.PublishJob;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpublishedJobsTest {
  private static final Instant NOW = Instant.parse("2026-07-31T10:24:00Z");
  @TempDir Path folder;
  private Workspace workspace;
  private EditBoards boards;
  private PublishJob publish;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, () -> NOW, new SplittableRandom(1));
    boards = new EditBoards(workspace.store());
    publish = new PublishJob(workspace.store());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void openJobsThatNobodyPublishedAreUnpublishedByTitle() {
    var practice = board(BoardSort.PRACTICE);
    var _ = job("Porter");
    var _ = job("Cook");
    var _ = publish.publish(job("Nurse"), practice.id());
    var _ = publish.changeStatus(job("Driver"), JobStatus.ON_HOLD);
    assertEquals(List.of("Cook", "Porter"), unpublished());
  }

  @Test
  void whatWasClosedThereOrTakenBackIsUnpublishedAgain() {
    var practice = board(BoardSort.PRACTICE);
    var nurse = job("Nurse");
    var _ = publish.publish(nurse, practice.id());
    var outbox = new Outbox(workspace.store());
    var item = outbox.due().getFirst();
    outbox.sent(List.copyOf(outbox.sending(List.of(item)).keySet()));
    var shown = new Board.Shown(Objects.requireNonNull(item.content()), "there-1", "");
    outbox.looked(List.of(new Outbox.Look(item.id(), shown, "")));
    assertEquals(List.of(), unpublished());
    var _ = publish.close(item.posting());
    assertEquals(List.of("Nurse"), unpublished());
  }

  @Test
  void whatIsTiedToAJobThereIsPublished() {
    var _ = board(BoardSort.PRACTICE);
    var greenhouse = board(BoardSort.GREENHOUSE);
    var _ = boards.tie(job("Nurse"), greenhouse.id(), new Board.OwnJob("1", "Nurse"));
    assertEquals(List.of(), unpublished());
  }

  @Test
  void aDraftStandsAmongThePostingsInstead() {
    var practice = board(BoardSort.PRACTICE);
    var nurse = job("Nurse");
    var _ = publish.draft(nurse, List.of(practice.id()));
    assertEquals(List.of(), unpublished());
    assertEquals(
        List.of(true),
        workspace.postings().twins().stream().map(twin -> twin.posting().isDraft()).toList());
    assertTrue(publish.discard(Posting.of(nurse, practice.id())));
    assertEquals(List.of("Nurse"), unpublished());
    assertEquals(List.of(), workspace.postings().twins());
  }

  @Test
  void whereNoBoardPublishesNothingIsMissed() {
    var _ = job("Nurse");
    assertEquals(List.of(), unpublished());
    var _ = board(BoardSort.GREENHOUSE);
    assertEquals(List.of(), unpublished());
    var practice = board(BoardSort.PRACTICE);
    assertEquals(List.of("Nurse"), unpublished());
    boards.putAside(practice.id());
    assertEquals(List.of(), unpublished());
  }

  private List<String> unpublished() {
    return workspace.postings().unpublished().stream().map(OpenJob::title).toList();
  }

  private BoardAccount board(BoardSort sort) {
    var options = Map.of("clientId", "id", "user", "7");
    return boards
        .add(sort, new BoardSettings(sort.name(), "", "Acme", "", "", options))
        .orElseThrow();
  }

  private JobId job(String title) {
    var details =
        new JobDetails(
            title,
            1,
            "",
            "Graz",
            "AT",
            Workplace.ON_SITE,
            Employment.FULL_TIME,
            null,
            "Cares for people.");
    var opened = new EditJobs(workspace.store()).open(details, null, List.of("Applied"));
    return ((JobResult.Saved) opened).job().id();
  }
}
