package candor.persistence.calendar;

import candor.model.interview.CalendarEvent;
import candor.model.interview.CalendarFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes events as iCalendar (RFC 5545) with the methods of iTIP (RFC 5546): a request where
/// somebody asks for it by an address, else a publication. Times are in UTC, which needs no rules
/// of zones in the file and means the same instant everywhere.
public final class IcsCalendarFiles implements CalendarFiles {
  @Override
  public void write(CalendarEvent event, Path file) throws IOException {
    Files.writeString(file, print(event), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  /// The event as the text of a file.
  static String print(CalendarEvent event) {
    var lines = new IcsLines();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Candor//Candor//EN");
    lines.plain("METHOD", method(event));
    lines.plain("BEGIN", "VEVENT");
    lines.plain("UID", event.uid().toString());
    lines.plain("SEQUENCE", String.valueOf(Math.min(event.sequence(), Integer.MAX_VALUE)));
    lines.time("DTSTAMP", event.made());
    lines.time("DTSTART", event.start());
    lines.time("DTEND", event.start().plusSeconds(60L * event.minutes()));
    lines.text("SUMMARY", event.title());
    if (!event.description().isEmpty()) {
      lines.text("DESCRIPTION", event.description());
    }
    if (!event.place().isEmpty()) {
      lines.text("LOCATION", event.place());
    }
    lines.plain("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
    lines.plain("TRANSP", event.cancelled() ? "TRANSPARENT" : "OPAQUE");
    var organizer = event.organizer();
    if (organizer != null && IcsLines.isAddress(organizer.email())) {
      lines.person("ORGANIZER", "", organizer);
      event.panel().stream()
          .filter(each -> IcsLines.isAddress(each.email()))
          .forEach(
              each ->
                  lines.person(
                      "ATTENDEE", ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE", each));
    }
    lines.plain("END", "VEVENT");
    lines.plain("END", "VCALENDAR");
    return lines.toString();
  }

  private static String method(CalendarEvent event) {
    var organizer = event.organizer();
    return organizer == null || !IcsLines.isAddress(organizer.email())
        ? "PUBLISH"
        : event.cancelled() ? "CANCEL" : "REQUEST";
  }
}
