package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private long now;
  private final Pace pace = new Pace(() -> now);

  @Test
  void aFastBoardIsNotKeptWaitingForTheDisk() {
    assertEquals(1, pace.many());
    take(1, Duration.ofMillis(25));
    assertEquals(10, pace.many());
    take(10, Duration.ofMillis(25));
    assertEquals(Pace.MOST, pace.many());
    take(0, Duration.ZERO);
    assertEquals(Pace.MOST, pace.many(), "where nothing was done, nothing is learnt");
  }

  @Test
  void aSlowBoardIsShownOneByOne() {
    take(1, Duration.ofSeconds(3));
    assertEquals(1, pace.many());
    take(1, Duration.ofMillis(25));
    take(10, Duration.ofSeconds(25));
    assertEquals(1, pace.many());
  }

  private void take(int count, Duration took) {
    var _ = pace.take(count, () -> now += took.toNanos());
  }
}
