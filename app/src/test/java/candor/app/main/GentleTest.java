package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class GentleTest {
  private final Presence presence = new Presence();
  private final CountDownLatch ended = new CountDownLatch(1);

  @Test
  void whileSomebodyIsAtWorkItRestsMuchLongerThanItWorked() throws IOException {
    presence.touch();
    var begun = System.nanoTime();
    var tempo = new Gentle(presence, ended, false);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    var worked = System.nanoTime() - begun;
    var rested = System.nanoTime();
    tempo.step();
    assertTrue(System.nanoTime() - rested > 10 * worked);
  }

  @Test
  void theEndGivesUpACopyThatRests() throws InterruptedException {
    presence.touch();
    var tempo = new Gentle(presence, ended, false);
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    presence.touch();
    var failed = new CountDownLatch(1);
    var copy =
        Thread.ofPlatform()
            .start(
                () -> {
                  assertThrows(InterruptedIOException.class, tempo::step);
                  failed.countDown();
                });
    ended.countDown();
    assertTrue(failed.await(4, TimeUnit.SECONDS), "it would have rested for five");
    copy.join();
  }

  @Test
  void oneThatIsNeededIsFinishedAtTheEnd() {
    presence.touch();
    var tempo = new Gentle(presence, ended, true);
    ended.countDown();
    for (var i = 0; i < 1_000; i++) {
      assertDoesNotThrow(tempo::step);
    }
  }
}
