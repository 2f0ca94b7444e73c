package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.job.Workplace;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private final MemoryStore store = new MemoryStore();
  private final EditJobs jobs = new EditJobs(store);
  private final PublishJob publish = new PublishJob(store);
  private final Outbox outbox = new Outbox(store);
  private final BoardId board =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
          .orElseThrow()
          .id();
  private final Job job = opened("Builds things.");

  @Test
  void aDraftGoesOnceItIsPublishedAndAsTheJobIsThen() {
    assertInstanceOf(PublishResult.Drafted.class, drafted());
    assertEquals(List.of(), outbox.due());
    var _ = jobs.edit(job.with(details("Builds better things."), null));
    var queued =
        assertInstanceOf(PublishResult.Queued.class, publish.publish(job.id(), board)).item();
    assertEquals("Builds better things.", Objects.requireNonNull(queued.content()).description());
    assertFalse(posting().isDraft());
  }

  @Test
  void aDraftThatIsGivenUpComesBackByUndo() {
    var _ = drafted();
    assertTrue(publish.discard(posting().id()));
    assertFalse(posting().isDraft());
    assertFalse(publish.discard(posting().id()), "it is none");
    assertInstanceOf(UndoResult.Done.class, new Undo(store).undo());
    assertTrue(posting().isDraft());
  }

  @Test
  void whatABoardIsToShowIsNoDraft() {
    var item =
        assertInstanceOf(PublishResult.Queued.class, publish.publish(job.id(), board)).item();
    assertInstanceOf(PublishResult.UnderWay.class, drafted());
    var _ = outbox.sending(List.of(item));
    outbox.failed(item.id(), "no");
    assertInstanceOf(PublishResult.NothingToDo.class, drafted());
    assertFalse(posting().isDraft());
  }

  @Test
  void whatWasClosedThereCanBeADraftAgain() {
    var item =
        assertInstanceOf(PublishResult.Queued.class, publish.publish(job.id(), board)).item();
    assertTrue(publish.takeBack(item.id()));
    assertInstanceOf(PublishResult.Drafted.class, drafted());
    assertInstanceOf(PublishResult.NothingToDo.class, drafted());
  }

  @Test
  void closingAJobEndsItsDraftsAndUndoBringsThemBack() {
    var _ = drafted();
    var _ = publish.changeStatus(job.id(), JobStatus.CLOSED);
    assertFalse(posting().isDraft());
    assertEquals(List.of(), outbox.due());
    assertInstanceOf(PublishResult.NotOpen.class, drafted());
    assertInstanceOf(UndoResult.Done.class, new Undo(store).undo());
    assertTrue(posting().isDraft());
  }

  @Test
  void whatLacksSomethingIsSaidOfADraftToo() {
    var vague = opened("");
    assertEquals(
        new PublishResult.Incomplete(List.of(PublishResult.Missing.DESCRIPTION)),
        publish.draft(vague.id(), List.of(board)).getFirst());
  }

  private PublishResult drafted() {
    return publish.draft(job.id(), List.of(board)).getFirst();
  }

  private Posting posting() {
    return store.read(s -> s.find(Posting.of(job.id(), board))).orElseThrow();
  }

  private Job opened(String description) {
    return assertInstanceOf(
            JobResult.Saved.class, jobs.open(details(description), null, List.of("Applied")))
        .job();
  }

  private static JobDetails details(String description) {
    return new JobDetails(
        "Engineer", 1, "", "", "AT", Workplace.HYBRID, Employment.FULL_TIME, null, description);
  }
}
