package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobResult;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.PostingContent;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of an operation in doubt that the user tries again while its board is asked for it.
class TriedAgainMeanwhileTest {
  private final MemoryStore store = new MemoryStore();
  private final EditJobs jobs = new EditJobs(store);
  private final PublishJob publish = new PublishJob(store);
  private final FakeBoard board = new FakeBoard();
  private final BoardId account =
      new EditBoards(store)
          .add(BoardSort.PRACTICE, BoardSettings.of("Here", "", "Acme"))
          .orElseThrow()
          .id();
  private final Job nurse =
      assertInstanceOf(
              JobResult.Saved.class, jobs.open(Postings.job("Nurse"), null, EditJobs.FIRST_STAGES))
          .job();

  @BeforeEach
  void losesAnAnswer() {
    assertInstanceOf(PublishResult.Queued.class, publish.publish(nurse.id(), account));
    board.losingAnswers(1);
    assertFalse(isClean());
    assertEquals(OutboxState.IN_DOUBT, item().state());
  }

  @Test
  void theClosingThatGoesInItsPlaceStaysInDoubtUntilItWent() {
    var doubted = item();
    assertInstanceOf(PublishResult.Queued.class, publish.close(doubted.posting()));
    board.meanwhileLooking = () -> tryAgain(doubted);
    assertFalse(isClean());
    assertTrue(item().goesUnasked());
    assertFalse(publish.takeBack(item().id()), "what it follows is there");

    assertTrue(isClean());
    assertEquals(Map.of(), board.shown);
  }

  @Test
  void aJobThatWasChangedGoesAsItIsThen() {
    board.meanwhileLooking = this::changeAndTryAgain;
    assertFalse(isClean());
    assertTrue(item().goesUnasked());
    assertEquals(1, board.count("publish"));

    assertTrue(isClean());
    assertEquals(OutboxState.VERIFIED, item().state());
    assertEquals(List.of("Head nurse"), shownTitles());
  }

  @Test
  void itStillGoesUnaskedWhereTheBoardDoesNotSayWhetherItIsThere() {
    board.meanwhileLooking =
        () -> {
          changeAndTryAgain();
          throw new BoardException(Reason.REFUSED, "It does not say.");
        };
    assertFalse(isClean());
    assertTrue(item().goesUnasked());
  }

  private void changeAndTryAgain() {
    var _ = jobs.edit(nurse.with(Postings.job("Head nurse"), nurse.kit()));
    tryAgain(item());
  }

  // Once, at the first look.
  private void tryAgain(OutboxItem item) {
    board.meanwhileLooking = () -> {};
    assertTrue(publish.retry(item.id()));
  }

  private List<String> shownTitles() {
    return board.shown.values().stream().map(PostingContent::title).toList();
  }

  private boolean isClean() {
    return Exchanges.with(store, _ -> board, () -> true, () -> MemoryStore.START)
        .run(Exchange.Call.ALL)
        .isClean();
  }

  private OutboxItem item() {
    return store.read(s -> s.all(OutboxItem.KIND)).getLast();
  }
}
