package candor.persistence;

import candor.model.interview.CalendarFiles;
import candor.persistence.calendar.IcsCalendarFiles;

/// The door to files that calendars read. Writing one blocks; it needs no workspace.
public final class Calendars {
  private Calendars() {}

  /// Interviews as iCalendar.
  public static CalendarFiles files() {
    return new IcsCalendarFiles();
  }
}
