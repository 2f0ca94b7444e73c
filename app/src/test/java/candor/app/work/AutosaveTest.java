package candor.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void whatCanNotBeStoredIsSavedAgainUntilItIs() {
    autosave.touch();
    autosave.flush();
    autosave.failed();
    assertTrue(autosave.isFailing());
    lanes.pass(Duration.ofSeconds(2));
    assertEquals(2, saves.get());
    assertTrue(autosave.isFailing(), "nobody has said that it is stored");
    autosave.stored();
    assertFalse(autosave.isFailing());
    lanes.pass(Duration.ofMinutes(1));
    assertEquals(2, saves.get());
  }

  @Test
  void whatIsGivenUpIsNotSavedAgain() {
    autosave.touch();
    autosave.flush();
    autosave.failed();
    autosave.forget();
    assertFalse(autosave.isFailing());
    lanes.pass(Duration.ofMinutes(1));
    assertEquals(1, saves.get());
  }
}
