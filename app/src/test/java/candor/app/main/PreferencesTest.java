package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.shell.WindowBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
  private static final WindowBounds BOUNDS = new WindowBounds(10, 20, 1280, 820, false);
  @TempDir private Path folder;

  @Test
  void whereTheWindowWasIsKeptAtTheEnd() {
    var file = folder.resolve("preferences");
    Preferences.of(file).end(BOUNDS);
    assertEquals(Optional.of(BOUNDS), Preferences.of(file).window());
  }

  @Test
  void whatCannotBeKeptAtTheEndIsInTheLogAndStopsNothing() throws IOException {
    var inTheWay = Files.writeString(folder.resolve("home"), "a file");
    var said = new Said();
    var log = Logger.getLogger(Preferences.class.getName());
    log.addHandler(said);
    try {
      Preferences.of(inTheWay.resolve("preferences")).end(BOUNDS);
    } finally {
      log.removeHandler(said);
    }
    assertEquals(Level.WARNING, said.last.getLevel());
  }

  private static final class Said extends Handler {
    private LogRecord last = new LogRecord(Level.OFF, "");

    @Override
    public void publish(LogRecord event) {
      last = event;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
