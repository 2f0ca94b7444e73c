package candor.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.NowLanes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AutosaveTest {
  private final NowLanes lanes = new NowLanes();
  private final AtomicInteger saves = new AtomicInteger();
  private final Autosave autosave = new Autosave(lanes, saves::incrementAndGet);

  @Test
  void typingWithoutPauseIsSavedAllTheSame() {
    for (var i = 0; i < 30; i++) {
      autosave.touch();
      lanes.pass(Duration.ofMillis(20));
    }
    assertEquals(3, saves.get());
  }

  @Test
  void leavingSavesAtOnceAndOnlyOnce() {
    autosave.touch();
    autosave.flush();
    autosave.flush();
    lanes.pass(Duration.ofSeconds(1));
    assertEquals(1, saves.get());
  }
}
