package candor.persistence.board.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private long now;
  private final List<Long> waits = new ArrayList<>();
  private final Pace pace =
      new Pace(
          () -> now,
          time -> {
            waits.add(time.toMillis());
            now += time.toNanos();
          });

  @Test
  void callsOfOneHostAreSpreadOverASecond() {
    for (var i = 0; i < 4; i++) {
      pace.await("a.example", 2);
    }
    assertEquals(List.of(500L, 500L, 500L), waits);
  }

  @Test
  void hostsDoNotWaitForEachOther() {
    pace.await("a.example", 1);
    pace.await("b.example", 1);
    assertEquals(List.of(), waits);
  }

  @Test
  void whatWasNotUsedIsNotSavedUp() {
    pace.await("a.example", 10);
    now += Duration.ofMinutes(1).toNanos();
    pace.await("a.example", 10);
    pace.await("a.example", 10);
    assertEquals(List.of(100L), waits);
  }

  @Test
  void whoIsStoppedWhileWaitingDoesNotCall() {
    var stopped =
        new Pace(
            () -> 0,
            _ -> {
              throw new InterruptedException();
            });
    stopped.await("a.example", 1);
    var e = assertThrows(BoardException.class, () -> stopped.await("a.example", 1));
    assertEquals(Reason.UNREACHABLE, e.reason());
    assertTrue(Thread.interrupted());
  }
}
