package candor.app.main;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/// Writes what happened and where in the program, but no message of any exception: those can hold
/// what was in a row.
final class SafeFormatter extends Formatter {
  private static final int DEEPEST = 40;

  @Override
  public String format(LogRecord record) {
    var text = new StringBuilder();
    text.append(record.getInstant().truncatedTo(ChronoUnit.MILLIS))
        .append(' ')
        .append(record.getLevel())
        .append(' ')
        .append(record.getLoggerName())
        .append(' ')
        .append(record.getLoggerName().startsWith("candor.") ? formatMessage(record) : "")
        .append('\n');
    @Nullable Throwable thrown = record.getThrown();
    for (var depth = 0; thrown != null && depth < DEEPEST; depth++, thrown = thrown.getCause()) {
      text.append("  ").append(thrown.getClass().getName()).append('\n');
      for (var frame : thrown.getStackTrace()) {
        text.append("    at ").append(frame).append('\n');
      }
    }
    return text.toString();
  }
}
