package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class SafeFormatterTest {
  private final SafeFormatter formatter = new SafeFormatter();

  @Test
  void aLineSaysWhatItIsAboutAndNoMessageOfAFailure() {
    var record = new LogRecord(Level.WARNING, "no copy at the end: {0}");
    record.setLoggerName("candor.app.main.Copies");
    record.setParameters(new Object[] {"NoSuchFileException"});
    record.setThrown(new IllegalStateException("Ada Lovelace"));
    var line = formatter.format(record);
    assertTrue(line.contains("no copy at the end: NoSuchFileException"), line);
    assertTrue(line.contains("IllegalStateException"), line);
    assertFalse(line.contains("Lovelace"), line);
  }

  @Test
  void whatOthersLogIsLeftOut() {
    var record = new LogRecord(Level.WARNING, "row of {0}");
    record.setLoggerName("org.example");
    record.setParameters(new Object[] {"Ada Lovelace"});
    assertFalse(formatter.format(record).contains("row of"));
  }
}
