package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import candor.model.posting.Board.Review.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxTest {
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
              JobResult.Saved.class, jobs.open(details("Build things."), null, List.of("Applied")))
          .job();

  @Test
  void aWishAndItsOperationAreStoredTogether() {
    var item = queued();
    assertEquals(OutboxState.QUEUED, item.state());
    assertEquals("Build things.", Objects.requireNonNull(item.content()).description());
    assertEquals(item.content(), posting().wanted());
    assertNull(posting().sent());
    assertEquals(List.of(item), outbox.due());
  }

  @Test
  void askingForTheSameTwiceQueuesItOnce() {
    var _ = queued();
    assertInstanceOf(PublishResult.UnderWay.class, publish.publish(job.id(), board));
    assertEquals(1, outbox.due().size());
  }

  @Test
  void aNewerWishReplacesTheOneThatWaits() {
    var first = queued();
    describe("Build better things.");
    var second = queued();
    assertEquals(OutboxState.TAKEN_BACK, stored(first).state());
    assertEquals(List.of(second), outbox.due());
  }

  @Test
  void changingTheMindBackToWhatIsOutThereQueuesNothing() {
    var _ = verify(queued());
    describe("Build better things.");
    var second = queued();
    describe("Build things.");
    assertInstanceOf(PublishResult.NothingToDo.class, publish.publish(job.id(), board));
    assertEquals(OutboxState.TAKEN_BACK, stored(second).state());
    assertEquals(posting().sent(), posting().wanted());
    assertEquals(List.of(), outbox.due());
  }

  @Test
  void closingWhatNeverWentOutQueuesNothing() {
    var item = queued();
    assertInstanceOf(PublishResult.NothingToDo.class, publish.close(item.posting()));
    assertEquals(List.of(), outbox.due());
    assertNull(posting().wanted());
  }

  @Test
  void whatTheBoardShowsAsSentIsVerified() {
    var item = verify(queued());
    assertEquals(OutboxState.VERIFIED, stored(item).state());
    assertEquals(item.content(), posting().sent());
    assertEquals(item.content(), posting().seen());
    assertEquals(MemoryStore.START, posting().seenAt());
    assertEquals(List.of(), outbox.due());
  }

  @Test
  void whatTheBoardShowsDifferentlyHasDriftedAndCanBeSentAgain() {
    var item = queued();
    var _ = outbox.sending(List.of(item));
    outbox.sent(List.of(item.id()));
    outbox.looked(List.of(new Outbox.Look(item.id(), null, "")));
    assertEquals(OutboxState.DRIFTED, stored(item).state());
    assertNull(posting().seen());

    assertTrue(publish.retry(item.id()));
    assertEquals(OutboxState.QUEUED, stored(item).state());
  }

  @Test
  void publishingOnceMoreRepairsADrift() {
    var item = verify(queued());
    assertEquals(List.of(item.posting()), outbox.compared(List.of(sighting(item, null))));
    assertInstanceOf(PublishResult.Queued.class, publish.publish(job.id(), board));
  }

  @Test
  void aDriftThatGoesAwayIsVerifiedAgain() {
    var item = verify(queued());
    var _ = outbox.compared(List.of(new Outbox.Sighting(item.posting(), null, "garbled")));
    assertEquals("garbled", stored(item).reason());
    assertEquals(item.content(), posting().seen(), "what can't be read was not seen");

    assertEquals(List.of(), outbox.compared(List.of(sighting(item, item.content()))));
    assertEquals(OutboxState.VERIFIED, stored(item).state());
    assertEquals("", stored(item).reason());
  }

  @Test
  void whatTheBoardsPeopleDecideOnStaysSentAndDriftsWhereTheyRejectIt() {
    var item = queued();
    var _ = outbox.sending(List.of(item));
    outbox.sent(List.of(item.id()));
    outbox.looked(List.of(new Outbox.Look(item.id(), reviewed(item, Verdict.WAITING), "")));
    assertEquals(OutboxState.SENT, stored(item).state());
    assertEquals("in their words", stored(item).reason());
    assertNull(posting().seenAt(), "nobody saw it yet");

    outbox.looked(List.of(new Outbox.Look(item.id(), reviewed(item, Verdict.REJECTED), "")));
    assertEquals(OutboxState.DRIFTED, stored(item).state());
    assertEquals("in their words", stored(item).reason());
    assertNull(posting().seen());
    assertEquals(MemoryStore.START, posting().seenAt());

    var seen = new Outbox.Sighting(item.posting(), reviewed(item, Verdict.WAITING), "");
    assertEquals(List.of(), outbox.compared(List.of(seen)), "they look at it again");
    assertEquals(List.of(stored(item)), outbox.due());
  }

  private static Board.Shown reviewed(OutboxItem item, Verdict verdict) {
    var content = Objects.requireNonNull(item.content());
    return new Board.Shown(content, "", "", new Board.Review(verdict, "in their words"));
  }

  @Test
  void whatTheBoardDidNotTakeWaitsOnWithItsWords() {
    var item = queued();
    var _ = outbox.sending(List.of(item));
    outbox.waiting(item.id(), "come back later");
    assertEquals(OutboxState.QUEUED, stored(item).state());
    assertEquals("come back later", stored(item).reason());
    assertEquals(1, stored(item).attempts());
    assertTrue(publish.takeBack(item.id()));
  }

  @Test
  void whatIsToShowSomethingElseByItsTurnGoesAsItIsThen() {
    var item = queued();
    var _ = outbox.sending(List.of(item));
    outbox.doubted(item.id(), "no answer");
    var due = outbox.due().getFirst();
    describe("Nights only.");
    assertTrue(publish.retry(item.id()));
    assertTrue(outbox.sending(List.of(due)).isEmpty());
    assertTrue(outbox.sending(outbox.due()).containsKey(item.id()));
  }

  @Test
  void whatItsTurnDidNotComeToIsAsBefore() {
    var items = Stream.of("One", "Two").map(this::queuedFor).toList();
    var ids = items.stream().map(OutboxItem::id).toList();
    assertEquals(ids, List.copyOf(outbox.sending(items).keySet()));
    outbox.waiting(ids.getFirst(), "come back later");
    outbox.left(items);
    var left = stored(items.getLast());
    assertEquals(OutboxState.QUEUED, left.state());
    assertEquals(0, left.attempts());
    assertEquals("come back later", stored(items.getFirst()).reason());
    assertTrue(publish.takeBack(left.id()));
  }

  @Test
  void whatIsInDoubtCanNotBeTakenBack() {
    var item = queued();
    var _ = outbox.sending(List.of(item));
    outbox.doubted(item.id(), "connection reset");
    assertEquals(OutboxState.IN_DOUBT, stored(item).state());
    assertFalse(publish.takeBack(item.id()));
    assertEquals(1, outbox.due().size());
    assertInstanceOf(PublishResult.UnderWay.class, publish.publish(job.id(), board));
  }

  @Test
  void takingBackAChangeAfterADoubtKeepsTheWishThatMayBeOutThere() {
    var first = queued();
    var _ = outbox.sending(List.of(first));
    outbox.doubted(first.id(), "connection reset");
    describe("Build better things.");
    var second = queued();
    assertEquals(
        List.of(first.id(), second.id()), outbox.due().stream().map(OutboxItem::id).toList());

    assertTrue(publish.takeBack(second.id()));
    assertEquals(first.content(), posting().wanted());
  }

  @Test
  void aRefusalStaysUntilItIsTriedAgain() {
    var item = queued();
    var _ = outbox.sending(List.of(item));
    outbox.failed(item.id(), "no such category");
    assertEquals("no such category", stored(item).reason());
    assertEquals(List.of(), outbox.due());
    assertTrue(publish.retry(item.id()));
    assertFalse(publish.retry(item.id()));
    assertEquals(1, outbox.due().size());
  }

  @Test
  void anOlderFailureIsNotSentOverANewerWish() {
    var item = queued();
    var _ = outbox.sending(List.of(item));
    outbox.failed(item.id(), "no such category");
    describe("Build better things.");
    var _ = queued();
    assertFalse(publish.retry(item.id()));
  }

  @Test
  void whatWasTakenBackIsNotSent() {
    var item = queued();
    assertTrue(publish.takeBack(item.id()));
    assertTrue(outbox.sending(List.of(item)).isEmpty());
    assertNull(posting().wanted());
  }

  @Test
  void onlyAnOpenAndCompleteJobIsPublished() {
    describe("");
    assertEquals(
        new PublishResult.Incomplete(List.of(PublishResult.Missing.DESCRIPTION)),
        publish.publish(job.id(), board));
    var _ = jobs.changeStatus(job.id(), JobStatus.CLOSED);
    assertEquals(new PublishResult.NotOpen(), publish.publish(job.id(), board));
    assertEquals(List.of(), outbox.due());
  }

  @Test
  void closingAJobAsksEveryBoardThatShowsItToShowItNoLonger() {
    var other =
        new EditBoards(store)
            .add(BoardSort.PRACTICE, BoardSettings.of("Other", "", "Acme"))
            .orElseThrow()
            .id();
    var _ = verify(queued());
    var waiting =
        assertInstanceOf(PublishResult.Queued.class, publish.publish(job.id(), other)).item();

    var closed =
        assertInstanceOf(JobResult.Saved.class, publish.changeStatus(job.id(), JobStatus.CLOSED));

    assertEquals(JobStatus.CLOSED, closed.job().status());
    assertEquals(OutboxState.TAKEN_BACK, stored(waiting).state(), "it never went there");
    assertEquals(List.of(OutboxAct.CLOSE), outbox.due().stream().map(OutboxItem::act).toList());
    assertInstanceOf(UndoResult.Done.class, new Undo(store).undo());
    assertEquals(JobStatus.OPEN, store.read(s -> s.find(job.id())).orElseThrow().status());
    assertEquals(List.of(waiting.id()), outbox.due().stream().map(OutboxItem::id).toList());
  }

  @Test
  void aQueuedOperationCanGoSoonerAlsoAmongThoseOfOneMoment() {
    var items = Stream.of("One", "Two", "Three").map(this::queuedFor).toList();
    assertTrue(new OrderQueue(store).sooner(items.get(2).id()));
    assertEquals(
        List.of(items.get(0).id(), items.get(2).id(), items.get(1).id()),
        outbox.due().stream().map(OutboxItem::id).toList());
    assertTrue(new OrderQueue(store).sooner(items.get(2).id()));
    assertFalse(new OrderQueue(store).sooner(items.get(2).id()), "it is the first");
    assertEquals(items.get(2).id(), outbox.due().getFirst().id());
  }

  @Test
  void aQueuedOperationCanGoLater() {
    var items = Stream.of("One", "Two", "Three").map(this::queuedFor).toList();
    assertTrue(new OrderQueue(store).later(items.get(0).id()));
    assertEquals(
        List.of(items.get(1).id(), items.get(0).id(), items.get(2).id()),
        outbox.due().stream().map(OutboxItem::id).toList());
    assertTrue(new OrderQueue(store).later(items.get(0).id()));
    assertFalse(new OrderQueue(store).later(items.get(0).id()), "it is the last");
    assertInstanceOf(UndoResult.Done.class, new Undo(store).undo());
    assertEquals(items.get(0).id(), outbox.due().get(1).id());
  }

  @Test
  void anOperationDoesNotGoBeforeAnEarlierOneOfItsPosting() {
    var first = queued();
    var _ = outbox.sending(List.of(first));
    outbox.doubted(first.id(), "lost");
    var _ = queuedFor("Other");
    describe("Build better things.");
    var second = queued();
    assertFalse(new OrderQueue(store).sooner(second.id()));
    assertEquals(first.id(), outbox.due().getFirst().id());
  }

  @Test
  void whatWentSoonerThanItsPostingsLastIsStillThatPostingsNewest() {
    var _ = queuedFor("Other");
    store.at(MemoryStore.START.plusSeconds(60));
    var first = verify(queued());
    store.at(MemoryStore.START.plusSeconds(120));
    describe("Build better things.");
    var second = queued();
    assertTrue(new OrderQueue(store).sooner(second.id()));
    var _ = outbox.sending(List.of(second));
    outbox.failed(second.id(), "no such category");
    assertTrue(publish.retry(second.id()));

    var _ = outbox.compared(List.of(sighting(verify(second), null)));
    assertEquals(OutboxState.DRIFTED, stored(second).state());
    assertEquals(OutboxState.VERIFIED, stored(first).state());
  }

  private OutboxItem queuedFor(String title) {
    var like = details("Text.");
    var details =
        new JobDetails(
            title,
            1,
            "",
            "",
            like.country(),
            like.workplace(),
            like.employment(),
            null,
            like.description());
    var opened =
        assertInstanceOf(JobResult.Saved.class, jobs.open(details, null, List.of("Applied")));
    return assertInstanceOf(PublishResult.Queued.class, publish.publish(opened.job().id(), board))
        .item();
  }

  private OutboxItem verify(OutboxItem item) {
    var _ = outbox.sending(List.of(item));
    outbox.sent(List.of(item.id()));
    outbox.looked(List.of(new Outbox.Look(item.id(), shown(item.content()), "")));
    return stored(item);
  }

  private static Outbox.Sighting sighting(OutboxItem item, @Nullable PostingContent shown) {
    return new Outbox.Sighting(item.posting(), shown(shown), "");
  }

  private OutboxItem queued() {
    return assertInstanceOf(PublishResult.Queued.class, publish.publish(job.id(), board)).item();
  }

  private OutboxItem stored(OutboxItem item) {
    return store.read(s -> s.find(item.id())).orElseThrow();
  }

  private Posting posting() {
    return store.read(s -> s.find(Posting.of(job.id(), board))).orElseThrow();
  }

  private void describe(String description) {
    job =
        assertInstanceOf(
                JobResult.Saved.class, jobs.edit(job.with(details(description), job.kit())))
            .job();
  }

  private static JobDetails details(String description) {
    return new JobDetails(
        "Engineer",
        1,
        "Platform",
        "Vienna",
        "AT",
        Workplace.HYBRID,
        Employment.FULL_TIME,
        null,
        description);
  }

  private static Board.@Nullable Shown shown(@Nullable PostingContent content) {
    return content == null ? null : Board.Shown.of(content);
  }
}
