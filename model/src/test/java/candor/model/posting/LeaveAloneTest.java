package candor.model.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.posting.BoardException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeaveAloneTest {
  private final MemoryStore store = new MemoryStore();
  private final EditBoards boards = new EditBoards(store);
  private final BoardId board =
      boards.add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme")).orElseThrow().id();
  private final LeaveAlone health = new LeaveAlone(store, new SplittableRandom(5));

  @Test
  void aBoardThatLetsNobodyInWaitsForTheUser() {
    failed(new BoardException(Reason.NOT_ALLOWED, "no such key"));
    assertTrue(rest().asks());
    assertTrue(rest().holds(MemoryStore.START.plus(Duration.ofDays(1000))));
    assertEquals("no such key", rest().words());
  }

  @Test
  void aBoardIsLeftAloneAsLongAsItAsks() {
    failed(new BoardException("slow down", Duration.ofSeconds(90)));
    assertEquals(MemoryStore.START.plusSeconds(90), rest().until());
    assertTrue(rest().holds(MemoryStore.START.plusSeconds(89)));
    assertFalse(rest().holds(MemoryStore.START.plusSeconds(90)));
  }

  @Test
  void noBoardIsCalledAtOnceAgainHoweverLittleItAsks() {
    failed(new BoardException("slow down", Duration.ofSeconds(1)));
    assertEquals(MemoryStore.START.plusSeconds(30), rest().until());
  }

  @Test
  void oneThatAsksForNoTimeIsLeftAloneLongerEachTimeAsIfItHadSaidNothing() {
    failed(new BoardException("slow down", Duration.ZERO));
    assertEquals(30, waited(), 8);
    failed(new BoardException("slow down", Duration.ZERO));
    assertEquals(60, waited(), 15);
  }

  @Test
  void noBoardIsLeftAloneForMoreThanADayBecauseItAsks() {
    failed(new BoardException("never again", Duration.ofDays(365)));
    assertEquals(MemoryStore.START.plus(Duration.ofDays(1)), rest().until());
  }

  @Test
  void eachFailureAboutDoublesTheTimeUpToAnHour() {
    var waits = new ArrayList<Double>();
    for (var i = 0; i < 10; i++) {
      failed(new BoardException(Reason.UNREACHABLE, "away"));
      waits.add(waited());
    }
    for (var i = 0; i < waits.size(); i++) {
      var meant = Math.min(30 * Math.pow(2, i), 3600);
      assertEquals(meant, waits.get(i), meant * 0.25, "after %d failures".formatted(i + 1));
    }
    assertTrue(waits.stream().distinct().count() > 5, "spread: " + waits);
  }

  @Test
  void oneThatAnswersIsLeftAloneNoMoreAndBeginsAnew() {
    failed(new BoardException(Reason.UNREACHABLE, "away"));
    failed(new BoardException(Reason.UNREACHABLE, "away"));
    health.answered(store.read(s -> s.find(board)).orElseThrow());
    assertEquals(Optional.empty(), account().resting());
    failed(new BoardException(Reason.UNREACHABLE, "away"));
    assertEquals(1, rest().failures());
  }

  @Test
  void otherSettingsLetABoardBeCalledAgain() {
    failed(new BoardException(Reason.NOT_ALLOWED, "no such key"));
    var _ = boards.edit(board, account().settings());
    assertEquals(Optional.empty(), account().resting());
  }

  @Test
  void theUserCanLetItBeCalledAgain() {
    failed(new BoardException(Reason.NOT_ALLOWED, "no such key"));
    boards.tryAgain(board);
    assertEquals(Optional.empty(), account().resting());
  }

  @Test
  void oneThatTheUserPutAsideStaysSoWhateverItAnswersUntilTheUserUsesItAgain() {
    failed(new BoardException(Reason.UNREACHABLE, "away"));
    var before = account();
    boards.putAside(board);
    assertTrue(rest().isWished());
    assertFalse(rest().asks());
    failed(new BoardException(Reason.UNREACHABLE, "away"));
    health.answered(before);
    var _ = boards.edit(board, account().settings());
    assertTrue(rest().isWished());
    assertTrue(rest().holds(MemoryStore.START.plus(Duration.ofDays(1000))));
    boards.tryAgain(board);
    assertEquals(Optional.empty(), account().resting());
  }

  @Test
  void undoingWhatWasSaidOfABoardDoesNotEndThatItIsPutAside() {
    failed(new BoardException(Reason.NOT_ALLOWED, "no such key"));
    var _ = boards.edit(board, BoardSettings.of("Renamed", "", "Acme"));
    boards.putAside(board);
    var undo = new Undo(store);
    assertInstanceOf(UndoResult.Blocked.class, undo.undo());
    assertTrue(rest().isWished());
    boards.tryAgain(board);
    assertInstanceOf(UndoResult.Done.class, undo.undo());
    assertEquals("Practice", account().name());
  }

  // In seconds.
  private double waited() {
    return Duration.between(MemoryStore.START, rest().until()).toMillis() / 1000.0;
  }

  private void failed(BoardException why) {
    health.failed(board, why);
  }

  private BoardAccount account() {
    return store.read(s -> s.find(board)).orElseThrow();
  }

  private BoardRest rest() {
    return account().resting().orElseThrow();
  }
}
