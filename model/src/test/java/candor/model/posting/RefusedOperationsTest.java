package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RefusedOperationsTest {
  private final MemoryStore store = new MemoryStore();
  private final EditJobs jobs = new EditJobs(store);
  private final PublishJob publish = new PublishJob(store);
  private final Outbox outbox = new Outbox(store);
  private final BoardId board =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
          .orElseThrow()
          .id();
  private Job job =
      assertInstanceOf(
              JobResult.Saved.class,
              jobs.open(details("Build things."), null, EditJobs.FIRST_STAGES))
          .job();

  @Test
  void wantingAgainWhatIsThereEndsWhatFailed() {
    verify(published());
    var closing =
        assertInstanceOf(PublishResult.Queued.class, publish.close(Posting.of(job.id(), board)))
            .item();
    refuse(closing);
    verify(published());
    assertEquals(OutboxState.VERIFIED, newest().state());
    assertFalse(publish.retry(closing.id()), "it would take the job off the board");
  }

  @Test
  void goingBackToTheOldWordsEndsARefusedChange() {
    verify(published());
    describe("Build better things.");
    refuse(published());
    describe("Build things.");
    verify(published());
    assertEquals(OutboxState.VERIFIED, newest().state());
  }

  @Test
  void whatWasRefusedAtFirstIsNotPublishedOnceItsJobIsClosed() {
    var refused = published();
    refuse(refused);
    var _ = publish.changeStatus(job.id(), JobStatus.CLOSED);
    assertEquals(List.of(OutboxAct.CLOSE), outbox.due().stream().map(OutboxItem::act).toList());
    assertFalse(publish.retry(refused.id()));
  }

  @Test
  void whatIsInDoubtStaysSoUntilItWentAgainSoThatItCanBeClosed() {
    var doubted = doubted();
    assertTrue(publish.retry(doubted.id()));
    assertTrue(newest().goesUnasked());
    assertFalse(publish.retry(doubted.id()), "it goes");
    assertFalse(publish.takeBack(doubted.id()), "it may be there");
    assertInstanceOf(PublishResult.Queued.class, publish.close(doubted.posting()));
  }

  @Test
  void whatWaitsBehindADoubtGoesInItsPlace() {
    var doubted = doubted();
    var _ = publish.changeStatus(job.id(), JobStatus.CLOSED);
    assertTrue(publish.retry(doubted.id()));
    assertEquals(List.of(newest()), outbox.due());
    assertEquals(OutboxAct.CLOSE, newest().act());
    assertTrue(newest().goesUnasked(), "what it follows may be there");
  }

  @Test
  void whatWaitsToGoAgainAfterARefusalIsClosedWithItsJobSinceHalfOfItMayBeThere() {
    var refused = published();
    refuse(refused);
    assertTrue(publish.retry(refused.id()));
    var _ = publish.changeStatus(job.id(), JobStatus.CLOSED);
    assertEquals(List.of(OutboxAct.CLOSE), outbox.due().stream().map(OutboxItem::act).toList());
  }

  @Test
  void whatWaitsToGoAgainAfterARefusalIsTakenOffTheBoardWhenItIsTakenBack() {
    var refused = published();
    refuse(refused);
    assertTrue(publish.retry(refused.id()));
    assertTrue(publish.takeBack(refused.id()));
    assertEquals(List.of(OutboxAct.CLOSE), outbox.due().stream().map(OutboxItem::act).toList());
    assertTrue(publish.takeBack(newest().id()));
    assertEquals(List.of(), outbox.due(), "the user may know better");
  }

  @Test
  void halfOfARefusedChangeIsPutRightWhenItIsTakenBack() {
    var shown = published();
    verify(shown);
    describe("Build better things.");
    var refused = published();
    refuse(refused);
    assertTrue(publish.retry(refused.id()));
    assertTrue(publish.takeBack(refused.id()));
    assertEquals(OutboxState.QUEUED, newest().state());
    assertEquals(shown.content(), newest().content());
    assertTrue(publish.takeBack(newest().id()));
    assertEquals(List.of(), outbox.due(), "the user may know better");
  }

  @Test
  void halfOfARefusedClosingIsPutRightWhenItIsTakenBack() {
    var shown = published();
    verify(shown);
    var closing =
        assertInstanceOf(PublishResult.Queued.class, publish.close(shown.posting())).item();
    refuse(closing);
    assertTrue(publish.retry(closing.id()));
    assertTrue(publish.takeBack(closing.id()));
    assertEquals(OutboxState.QUEUED, newest().state());
    assertEquals(shown.content(), newest().content());
  }

  @Test
  void ofOtherWordsInItsPlaceHalfMayBeThereAsWell() {
    var refused = published();
    refuse(refused);
    assertTrue(publish.retry(refused.id()));
    describe("Build better things.");
    var other = published();
    assertTrue(other.goesAgain());
    assertTrue(publish.takeBack(other.id()));
    assertEquals(List.of(OutboxAct.CLOSE), outbox.due().stream().map(OutboxItem::act).toList());
  }

  @Test
  void whatIsEditedWhileItWaitsKeepsItsTurn() {
    var _ = published();
    var first = job;
    store.at(MemoryStore.START.plusSeconds(60));
    job =
        assertInstanceOf(
                JobResult.Saved.class, jobs.open(details("Sell things."), null, List.of("Applied")))
            .job();
    var second = published();
    store.at(MemoryStore.START.plusSeconds(120));
    job = first;
    describe("Build better things.");
    assertEquals(List.of(published(), second), outbox.due());
  }

  @Test
  void whatWaitsBecauseNothingWasDoneNeedsNoClosing() {
    var waiting = published();
    var _ = outbox.sending(List.of(waiting));
    outbox.waiting(waiting.id(), "later");
    var _ = publish.changeStatus(job.id(), JobStatus.CLOSED);
    assertEquals(List.of(), outbox.due());
  }

  private OutboxItem doubted() {
    var item = published();
    var _ = outbox.sending(List.of(item));
    outbox.doubted(item.id(), "no answer");
    return item;
  }

  private OutboxItem published() {
    return assertInstanceOf(PublishResult.Queued.class, publish.publish(job.id(), board)).item();
  }

  private OutboxItem newest() {
    return store.read(s -> Operations.newest(s, Posting.of(job.id(), board))).orElseThrow();
  }

  private void refuse(OutboxItem item) {
    var _ = outbox.sending(List.of(item));
    outbox.failed(item.id(), "no");
  }

  private void verify(OutboxItem item) {
    var _ = outbox.sending(List.of(item));
    outbox.sent(List.of(item.id()));
    var shown = Board.Shown.of(Objects.requireNonNull(item.content()));
    outbox.looked(List.of(new Outbox.Look(item.id(), shown, "")));
  }

  private void describe(String description) {
    job =
        assertInstanceOf(
                JobResult.Saved.class, jobs.edit(job.with(details(description), job.kit())))
            .job();
  }

  private static JobDetails details(String description) {
    return new JobDetails(
        "Engineer", 1, "", "", "AT", Workplace.HYBRID, Employment.FULL_TIME, null, description);
  }
}
