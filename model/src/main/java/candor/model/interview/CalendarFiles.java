package candor.model.interview;

import java.io.IOException;
import java.nio.file.Path;

/// Port to files that calendars read.
public interface CalendarFiles {
  /// Writes an event into a file that is not there yet.
  ///
  /// @throws IOException when it can't be written, or is there already
  void write(CalendarEvent event, Path file) throws IOException;
}
