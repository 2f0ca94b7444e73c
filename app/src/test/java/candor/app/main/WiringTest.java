package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.persistence.Demo;
import candor.persistence.OpenResult;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
  @TempDir private Path temporary;

  @Test
  void theWindowAndTheStoreOfADemoHaveOneClock() {
    var result = Demo.open(temporary.resolve("demo"), Demo.clock());
    try (var demo = assertInstanceOf(OpenResult.Opened.class, result).workspace()) {
      var before = demo.clock().instant();
      var shown = Wiring.clock(demo);
      var now = shown.instant();
      assertFalse(now.isBefore(before), now + " after " + before);
      assertFalse(now.isAfter(demo.clock().instant()));
      assertEquals(ZoneId.systemDefault(), shown.getZone());
    }
  }
}
