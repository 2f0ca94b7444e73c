package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.PostingStore.Left;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was refused, once something newer is wanted of its posting.
class OvertakenOperationsTest {
  @TempDir Path folder;
  private Workspace workspace;
  private PublishJob publish;
  private BoardAccount board;
  private Job job;

  @BeforeEach
  void refuse() {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new SplittableRandom(1));
    publish = new PublishJob(workspace.store());
    board =
        new EditBoards(workspace.store())
            .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
            .orElseThrow();
    job = ExchangingSession.job(workspace.store(), "Nurse");
    var refused = queued();
    var outbox = new Outbox(workspace.store());
    var _ = outbox.sending(List.of(refused));
    outbox.failed(refused.id(), "The title is not allowed here.");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void asksForNothingAnyMore() {
    assertEquals(List.of(OutboxState.FAILED), queue());
    assertEquals(new Left(0, 1), workspace.postings().left());
    rename();
    var _ = queued();
    assertEquals(List.of(OutboxState.QUEUED), queue());
    assertEquals(new Left(1, 0), workspace.postings().left());
  }

  @Test
  void asksAgainWhereThatIsTakenBack() {
    rename();
    assertTrue(publish.takeBack(queued().id()));
    assertEquals(List.of(OutboxState.FAILED), queue());
    assertEquals(new Left(0, 1), workspace.postings().left());
  }

  private void rename() {
    var shorter = ExchangingSession.details("Night nurse", "Text.");
    var _ = new EditJobs(workspace.store()).edit(job.with(shorter, null));
  }

  private OutboxItem queued() {
    var result = publish.publish(job.id(), board.id());
    return assertInstanceOf(PublishResult.Queued.class, result).item();
  }

  private List<OutboxState> queue() {
    return workspace.postings().outbox(0).stream().map(line -> line.item().state()).toList();
  }
}
