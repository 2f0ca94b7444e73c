package candor.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowBoundsTest {
  @Test
  void whatIsWrittenIsReadAgain() {
    var bounds = new WindowBounds(-5, 10, 1440, 900, true);
    assertEquals(Optional.of(bounds), WindowBounds.parse(bounds.toText()));
  }

  @Test
  void whatIsNoWindowIsNone() {
    assertEquals(Optional.empty(), WindowBounds.parse(""));
    assertEquals(Optional.empty(), WindowBounds.parse("1 2 3"));
    assertEquals(Optional.empty(), WindowBounds.parse("1 2 x 4 0"));
  }
}
