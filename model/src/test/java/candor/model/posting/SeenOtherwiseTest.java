package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.job.Workplace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is queued for a board that was seen to show something else than was sent.
class SeenOtherwiseTest {
  private final MemoryStore store = new MemoryStore();
  private final EditJobs jobs = new EditJobs(store);
  private final PublishJob publish = new PublishJob(store);
  private final Outbox outbox = new Outbox(store);
  private final EditBoards boards = new EditBoards(store);
  private final BoardId board =
      boards.add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme")).orElseThrow().id();
  private final Job job =
      assertInstanceOf(
              JobResult.Saved.class,
              jobs.open(details("Build things."), null, EditJobs.FIRST_STAGES))
          .job();

  @Test
  void aClosingThatDidNotLastIsAskedForAgainAfterItsRetryWasTakenBack() {
    var shown = verified();
    var closing =
        assertInstanceOf(PublishResult.Queued.class, publish.close(shown.posting())).item();
    var _ = outbox.sending(List.of(closing));
    outbox.sent(List.of(closing.id()));
    outbox.looked(List.of(new Outbox.Look(closing.id(), shown(shown), "")));
    retryAndTakeBack(closing);

    assertInstanceOf(PublishResult.Queued.class, publish.close(shown.posting()));
    assertEquals(OutboxAct.CLOSE, newest().act());
  }

  @Test
  void whatIsShownExactlySoIsNotPublishedAgain() {
    var _ = verified();
    assertInstanceOf(PublishResult.NothingToDo.class, publish.publish(job.id(), board));
  }

  @Test
  void whatIsOnlyWatchedIsNotClosedWithItsJob() {
    var options = Map.of("clientId", "id", "user", "7", "boardToken", "acme");
    var watching =
        boards
            .add(BoardSort.GREENHOUSE, new BoardSettings("There", "", "", "", "", options))
            .orElseThrow()
            .id();
    var tied = boards.tie(job.id(), watching, new Board.OwnJob("7", "Engineer")).orElseThrow();
    var seen = Board.Shown.of(PostingContent.of(job, ""));
    var _ = outbox.watched(List.of(new Outbox.Watch(tied, seen)));
    var _ = publish.changeStatus(job.id(), JobStatus.CLOSED);
    assertEquals(List.of(), outbox.due());
  }

  private void retryAndTakeBack(OutboxItem item) {
    assertEquals(OutboxState.DRIFTED, newest().state());
    assertTrue(publish.retry(item.id()));
    assertTrue(publish.takeBack(item.id()));
  }

  private OutboxItem verified() {
    var item = published();
    var _ = outbox.sending(List.of(item));
    outbox.sent(List.of(item.id()));
    outbox.looked(List.of(new Outbox.Look(item.id(), shown(item), "")));
    return item;
  }

  private static Board.Shown shown(OutboxItem item) {
    return Board.Shown.of(Objects.requireNonNull(item.content()));
  }

  private OutboxItem published() {
    return assertInstanceOf(PublishResult.Queued.class, publish.publish(job.id(), board)).item();
  }

  private OutboxItem newest() {
    return store.read(s -> Operations.newest(s, Posting.of(job.id(), board))).orElseThrow();
  }

  private static JobDetails details(String description) {
    return new JobDetails(
        "Engineer", 1, "", "", "AT", Workplace.HYBRID, Employment.FULL_TIME, null, description);
  }
}
