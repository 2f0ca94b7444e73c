package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.posting.Board.Review;
import candor.model.posting.Board.Review.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is known of a posting on which a board's people decide.
class ReviewedTest {
  private final MemoryStore store = new MemoryStore();
  private final Outbox outbox = new Outbox(store);
  private final OutboxItem item = sent();

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void itIsKnownUnderTheBoardsOwnIdWhateverTheyDecide(Verdict verdict) {
    outbox.looked(List.of(new Outbox.Look(item.id(), shown("7", verdict), "")));
    assertEquals("7", posting().remote());
    var _ = outbox.compared(List.of(sighting(shown("", verdict))));
    assertEquals("7", posting().remote(), "a look that names none takes none away");
  }

  @Test
  void whatIsClosedBeforeThePublicSawItIsLookedAtFurther() {
    close(Verdict.REJECTED);
    assertEquals(List.of(posting()), outbox.outThere(MemoryStore.START));
    assertEquals(Set.of(posting().board()), outbox.emptied(), "nothing of it is public");
  }

  @Test
  void whatIsClosedAfterItIsNot() {
    close(Verdict.PUBLIC);
    assertEquals(List.of(), outbox.outThere(MemoryStore.START));
  }

  @Test
  void whatThePublicSawAfterItWasPublishedAgainIsNotEither() {
    outbox.looked(List.of(new Outbox.Look(item.id(), shown("7", Verdict.REJECTED), "")));
    var again =
        assertInstanceOf(
                PublishResult.Queued.class,
                new PublishJob(store).publish(posting().job(), posting().board()))
            .item();
    var _ = outbox.sending(List.of(again));
    outbox.sent(List.of(again.id()));
    close(again, Verdict.PUBLIC);
    assertEquals(List.of(), outbox.outThere(MemoryStore.START));
  }

  private void close(Verdict before) {
    close(item, before);
  }

  private void close(OutboxItem published, Verdict before) {
    outbox.looked(List.of(new Outbox.Look(published.id(), shown("7", before), "")));
    var closing =
        assertInstanceOf(PublishResult.Queued.class, new PublishJob(store).close(item.posting()))
            .item();
    var _ = outbox.sending(List.of(closing));
    outbox.sent(List.of(closing.id()));
    outbox.looked(List.of(new Outbox.Look(closing.id(), null, "")));
    assertEquals(OutboxState.VERIFIED, store.read(s -> s.find(closing.id())).orElseThrow().state());
  }

  private OutboxItem sent() {
    var board =
        new EditBoards(store)
            .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
            .orElseThrow();
    var details =
        new JobDetails(
            "Nurse", 1, "", "", "AT", Workplace.ON_SITE, Employment.FULL_TIME, null, "Nights.");
    var job =
        assertInstanceOf(
                JobResult.Saved.class,
                new EditJobs(store).open(details, null, EditJobs.FIRST_STAGES))
            .job();
    var queued =
        assertInstanceOf(
                PublishResult.Queued.class, new PublishJob(store).publish(job.id(), board.id()))
            .item();
    var _ = outbox.sending(List.of(queued));
    outbox.sent(List.of(queued.id()));
    return queued;
  }

  private Board.Shown shown(String remote, Verdict verdict) {
    var content = Objects.requireNonNull(item.content());
    return new Board.Shown(content, remote, "", new Review(verdict, ""));
  }

  private Outbox.Sighting sighting(Board.Shown shown) {
    return new Outbox.Sighting(item.posting(), shown, "");
  }

  private Posting posting() {
    return store.read(s -> s.find(item.posting())).orElseThrow();
  }
}
