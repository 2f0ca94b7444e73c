package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.intake.Proposal;
import candor.model.job.EditJobs;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.posting.Board.Review;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxId;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What becomes of operations when a board is lost in the midst of them, and that are in doubt.
class CarrierTest {
  private final MemoryStore store = new MemoryStore();
  private final EditJobs jobs = new EditJobs(store);
  private final PublishJob publish = new PublishJob(store);
  private final FakeBoard board = new FakeBoard();
  private final BoardId account =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Here", "", "Acme"))
          .orElseThrow()
          .id();

  @Test
  void aBoardThatIsLostInTheMidstOfManyLeavesTheRestWaiting() {
    IntStream.range(0, 10).forEach(i -> queue(job("Job " + i)));
    board.failing(null, null, null, null, Reason.UNREACHABLE);
    assertFalse(isClean());
    assertEquals(5, board.count("publish"));
    assertEquals(
        Map.of(OutboxState.SENT, 4L, OutboxState.QUEUED, 6L),
        items().stream().collect(Collectors.groupingBy(OutboxItem::state, Collectors.counting())));
    assertEquals(5, items().stream().filter(item -> item.attempts() == 0).count(), "not tried");

    assertTrue(isClean());
    assertEquals(10, board.shown.size());
    assertEquals(11, board.count("publish"));
  }

  @Test
  void whatTheBoardDoesNotTellIsSentAgainAfterADoubt() {
    var nurse = job("Nurse");
    queue(nurse);
    assertTrue(isClean());
    var _ =
        jobs.edit(store.read(s -> s.find(nurse)).orElseThrow().with(Postings.job("Head"), null));
    queue(nurse);
    board.failing(Reason.IN_DOUBT);
    assertFalse(isClean());
    assertEquals("Nurse", shown(nurse));

    board.quiet = true;
    assertTrue(isClean());
    assertEquals("Head", shown(nurse));
  }

  @Test
  void whatMayHaveGoneOutBeforeAKillIsLookedForFirst() {
    IntStream.range(0, 3).forEach(i -> queue(job("Job " + i)));
    var killed = new IllegalStateException("killed");
    board.meanwhile =
        () -> {
          if (board.shown.size() == 3) {
            throw killed;
          }
        };
    var thrown = assertThrows(killed.getClass(), this::isClean);
    assertEquals(killed, thrown);
    board.meanwhile = () -> {};
    board.calls.clear();
    assertTrue(isClean());
    assertEquals(0, board.count("publish"));
    assertEquals(
        Map.of(OutboxState.VERIFIED, 3L),
        items().stream().collect(Collectors.groupingBy(OutboxItem::state, Collectors.counting())));
  }

  @Test
  void whatABoardTakesAtOnceGoesByOneCallAndEachHasItsResult() {
    board.atOnce = 100;
    board.refusing.put("Job 3", Reason.REFUSED);
    board.refusing.put("Job 5", Reason.UNREADABLE);
    IntStream.range(0, 25).forEach(i -> queue(job("Job " + i)));
    assertFalse(isClean());
    assertEquals(1, board.count("publish 25"));
    assertEquals(0, board.count("publish"));
    assertEquals(
        Map.of(OutboxState.VERIFIED, 23L, OutboxState.FAILED, 1L, OutboxState.IN_DOUBT, 1L),
        states());

    board.refusing.clear();
    board.calls.clear();
    assertTrue(isClean(), "a refused one waits for the user");
    assertEquals(List.of("look", "publish", "settle", "look"), board.calls.subList(0, 4));
    assertEquals(Map.of(OutboxState.VERIFIED, 24L, OutboxState.FAILED, 1L), states());
  }

  @Test
  void noMoreGoByOneCallThanTheBoardTakesAndASingleOneGoesByItself() {
    board.atOnce = 4;
    IntStream.range(0, 9).forEach(i -> queue(job("Job " + i)));
    assertTrue(isClean());
    assertEquals(List.of("publish 4", "publish 4", "publish"), board.calls.subList(0, 3));
  }

  @Test
  void oneAnswerThatIsLostLeavesAllInDoubtAndTheyAreLookedForFirst() {
    board.atOnce = 100;
    board.losingAnswers(1);
    IntStream.range(0, 12).forEach(i -> queue(job("Job " + i)));
    assertFalse(isClean());
    assertEquals(Map.of(OutboxState.IN_DOUBT, 12L), states());
    assertEquals(1, board.count("applications"), "one lost answer does not end the exchange");

    board.calls.clear();
    board.shown.remove(items().getLast().posting());
    assertTrue(isClean());
    assertEquals(0, board.count("publish 12"));
    assertEquals(1, board.count("publish"), "the one that had not come there");
    assertEquals("look", board.calls.getFirst());
  }

  @Test
  void whatAKillLeavesOfOneCallIsLookedForFirst() {
    board.atOnce = 100;
    IntStream.range(0, 12).forEach(i -> queue(job("Job " + i)));
    var killed = new IllegalStateException("killed");
    board.meanwhile =
        () -> {
          throw killed;
        };
    assertEquals(killed, assertThrows(killed.getClass(), this::isClean));
    assertEquals(Map.of(OutboxState.SENDING, 12L), states());
    board.meanwhile = () -> {};
    board.calls.clear();
    assertTrue(isClean());
    assertEquals(0, board.count("publish") + board.count("publish 12"));
  }

  @Test
  void whereACallOfManyIsRefusedOrNotTakenNothingIsLost() {
    board.atOnce = 100;
    IntStream.range(0, 12).forEach(i -> queue(job("Job " + i)));
    board.failing(Reason.UNREACHABLE);
    assertFalse(isClean());
    assertEquals(Map.of(OutboxState.QUEUED, 12L), states());
    board.failing(Reason.REFUSED);
    assertTrue(isClean());
    assertEquals(12, board.count("publish"), "each by itself");
    assertEquals(Map.of(OutboxState.VERIFIED, 12L), states());
  }

  @Test
  void whatABoardsPeopleHaveToDecideWaitsAndKeepsNoOtherWaiting() {
    board.reviews.put("Job 0", new Review(Review.Verdict.WAITING, "somebody looks at it"));
    IntStream.range(0, 3).forEach(i -> queue(job("Job " + i)));
    assertTrue(isClean(), "nothing is in the way");
    assertEquals(Map.of(OutboxState.SENT, 1L, OutboxState.VERIFIED, 2L), states());
    assertEquals("somebody looks at it", items().getFirst().reason());
    var before = items();
    assertTrue(isClean());
    assertEquals(before, items(), "the same again is not written");

    board.reviews.put("Job 0", new Review(Review.Verdict.REJECTED, "no employer"));
    assertFalse(isClean());
    assertEquals(OutboxState.DRIFTED, items().getFirst().state());
    assertEquals("no employer", items().getFirst().reason());
  }

  @Test
  void whatIsKeptFromThePublicThereIsSentAgainAfterADoubt() {
    board.reviews.put("Nurse", new Review(Review.Verdict.REJECTED, "taken down"));
    board.losingAnswers(1);
    queue(job("Nurse"));
    assertFalse(isClean());
    board.reviews.clear();
    assertTrue(isClean());
    assertEquals(1, board.count("publish"), "it was there");

    board.reviews.put("Head", new Review(Review.Verdict.REJECTED, "taken down"));
    board.losingAnswers(1);
    queue(job("Head"));
    assertFalse(isClean());
    assertFalse(isClean());
    assertEquals(3, board.count("publish"), "the public did not see it");
  }

  @Test
  void whatWasInDoubtStaysSoWhereItCanNotBeSentAgainNowAndIsClosedWithItsJob() {
    for (var notNow : List.of(Reason.BUSY, Reason.NOT_ALLOWED, Reason.PUT_OFF)) {
      var nurse = job("Nurse");
      board.reviews.put("Nurse", new Review(Review.Verdict.REJECTED, "half of it is there"));
      queue(nurse);
      board.losingAnswers(1);
      assertFalse(isClean());
      board.failing(null, notNow);
      assertFalse(isClean());
      assertEquals(OutboxState.IN_DOUBT, items().getLast().state());

      var _ = publish.changeStatus(nurse, JobStatus.CLOSED);
      board.reviews.clear();
      assertTrue(isClean());
      assertEquals(Map.of(), board.shown);
    }
  }

  @Test
  void whatIsSentAgainAfterARefusalAndPutOffIsInDoubtSinceHalfOfItMayBeThere() {
    queue(job("Nurse"));
    board.failing(Reason.REFUSED);
    assertFalse(isClean());
    assertTrue(publish.retry(items().getFirst().id()));
    board.failing(Reason.BUSY);
    assertFalse(isClean());
    assertEquals(OutboxState.IN_DOUBT, items().getFirst().state());
    assertTrue(isClean());
    assertEquals(Map.of(OutboxState.VERIFIED, 1L), states());
  }

  @Test
  void otherWordsInItsPlaceThatArePutOffAreInDoubtAsWell() {
    var nurse = job("Nurse");
    queue(nurse);
    board.failing(Reason.REFUSED);
    assertFalse(isClean());
    assertTrue(publish.retry(items().getFirst().id()));
    var _ =
        jobs.edit(store.read(s -> s.find(nurse)).orElseThrow().with(Postings.job("Head"), null));
    queue(nurse);
    board.failing(Reason.UNREACHABLE);
    assertFalse(isClean());
    assertEquals(OutboxState.IN_DOUBT, items().getLast().state());
  }

  @Test
  void aLookThatIsRefusedIsOnePostingsTroubleAndApplicationsCome() {
    IntStream.range(0, 3).forEach(i -> queue(job("Job " + i)));
    board.applicants = 2;
    board.failing(null, null, null, null, Reason.REFUSED);
    assertFalse(isClean());
    assertEquals(Map.of(OutboxState.DRIFTED, 1L, OutboxState.VERIFIED, 2L), states());
    assertEquals("REFUSED in its words", items().getFirst().reason());
    assertEquals(2, store.read(s -> s.all(Proposal.KIND)).size());
  }

  @Test
  void howeverManyLooksAfterADoubtAreRefusedTheNextIsTakenAndApplicationsCome() {
    board.atOnce = 100;
    board.losingAnswers(1);
    IntStream.range(0, 4).forEach(i -> queue(job("Job " + i)));
    assertFalse(isClean());
    board.applicants = 2;
    board.failing(Reason.REFUSED, Reason.REFUSED, Reason.REFUSED);
    assertFalse(isClean());
    assertEquals(Map.of(OutboxState.IN_DOUBT, 3L, OutboxState.VERIFIED, 1L), states());
    assertEquals("REFUSED in its words", items().getFirst().reason());
    assertEquals(2, store.read(s -> s.all(Proposal.KIND)).size());
  }

  @Test
  void whatCanNotBeLookedAtAfterADoubtGoesUnaskedWhereTheUserSaysSo() {
    var item = refusedToLookAt();
    assertTrue(publish.retry(item));
    board.calls.clear();
    assertTrue(isClean());
    assertEquals(List.of("publish", "settle", "look"), board.calls.subList(0, 3));
    assertEquals(Map.of(OutboxState.VERIFIED, 1L), states());
  }

  @Test
  void whatGoesUnaskedAndIsNotTakenIsInDoubtAgain() {
    var item = refusedToLookAt();
    assertTrue(publish.retry(item));
    board.failing(Reason.BUSY);
    assertFalse(isClean());
    assertEquals(Map.of(OutboxState.IN_DOUBT, 1L), states());
    assertEquals("BUSY in its words", items().getFirst().reason());
  }

  // Its answer was lost, and the board refuses to say whether it is there.
  private OutboxId refusedToLookAt() {
    board.losingAnswers(1);
    queue(job("Nurse"));
    assertFalse(isClean());
    board.failing(Reason.REFUSED);
    assertFalse(isClean());
    assertEquals(Map.of(OutboxState.IN_DOUBT, 1L), states());
    return items().getFirst().id();
  }

  private Map<OutboxState, Long> states() {
    return items().stream()
        .collect(Collectors.groupingBy(OutboxItem::state, Collectors.counting()));
  }

  private boolean isClean() {
    return Exchanges.with(store, _ -> board, () -> true, () -> MemoryStore.START)
        .run(Exchange.Call.ALL)
        .isClean();
  }

  private List<OutboxItem> items() {
    return store.read(s -> s.all(OutboxItem.KIND));
  }

  private String shown(JobId job) {
    return Objects.requireNonNull(board.shown.get(Posting.of(job, account))).title();
  }

  private void queue(JobId job) {
    assertInstanceOf(PublishResult.Queued.class, publish.publish(job, account));
  }

  private JobId job(String title) {
    return assertInstanceOf(
            JobResult.Saved.class, jobs.open(Postings.job(title), null, List.of("Applied")))
        .job()
        .id();
  }
}
