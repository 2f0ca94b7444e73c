package candor.persistence.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import candor.model.interview.CalendarEvent;
import candor.model.interview.CalendarEvent.Attendee;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written is read back by another program's reader.
class IcsCalendarFilesTest {
  private static final UUID UID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
  private static final Instant MADE = Instant.parse("2026-03-02T09:00:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final String HARD =
      "Grüße; \"quoted\", back\\slash, 王小明 👩🏽‍💻 and a long line that has to be folded more than"
          + " once since it goes on and on\n"
          + "and a second line;\r\n"
          + "and a third\u0007.";
  private static final Attendee ZOE = new Attendee("Zoe \"Z\" ^ Ek; CTO, Łódź", "zoe@example.org");
  private static final Attendee BOB = new Attendee("Bob", "bob@example.org");
  @TempDir Path folder;

  private static CalendarEvent event(
      Instant start, @Nullable Attendee organizer, boolean cancelled) {
    return new CalendarEvent(
        UID,
        7,
        MADE,
        start,
        45,
        HARD,
        HARD,
        "https://meet.example.org/a,b;c",
        organizer,
        List.of(ZOE, BOB, new Attendee("Eve", "not an address")),
        cancelled);
  }

  private static ICalendar read(String text) {
    var parsed = Biweekly.parse(text);
    var calendar = parsed.first();
    assertEquals(Map.of(), problems(calendar));
    return calendar;
  }

  private static Map<String, String> problems(ICalendar calendar) {
    var found = calendar.validate(ICalVersion.V2_0).toString();
    return found.isEmpty() ? Map.of() : Map.of("problems", found);
  }

  private static VEvent only(ICalendar calendar) {
    assertEquals(1, calendar.getEvents().size());
    return calendar.getEvents().getFirst();
  }

  @Test
  void everyTextIsReadAsItWasMeant() {
    var read = only(read(IcsCalendarFiles.print(event(MADE, ZOE, false))));
    var meant = HARD.replace("\r\n", "\n").replace("\u0007", "");
    assertEquals(meant, read.getSummary().getValue());
    assertEquals(meant, read.getDescription().getValue());
    assertEquals("https://meet.example.org/a,b;c", read.getLocation().getValue());
    assertEquals(ZOE.name(), read.getOrganizer().getCommonName());
    assertEquals("zoe@example.org", read.getOrganizer().getEmail());
    assertEquals(
        List.of(ZOE.name(), "Bob"),
        read.getAttendees().stream().map(each -> each.getCommonName()).toList());
    assertEquals(UID.toString(), read.getUid().getValue());
    assertEquals(7, read.getSequence().getValue());
  }

  @Test
  void linesEndWithCrLfAndHaveAtMost75Octets() {
    var text = IcsCalendarFiles.print(event(MADE, ZOE, false));
    assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    assertEquals(text, text.replace("\r\n", "\n").replace("\n", "\r\n"));
    var lines = text.split("\r\n", 0);
    assertTrue(lines.length > 25);
    for (var line : lines) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(line.isBlank());
      assertEquals(line, new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
      assertFalse(Character.isLowSurrogate(line.charAt(0)), line);
    }
  }

  @Test
  void theTimeIsTheSameInstantOnBothSidesOfASwitchOfTheClocks() {
    for (var day : List.of("2026-03-07T09:30", "2026-03-08T09:30", "2026-11-01T09:30")) {
      var start = ZonedDateTime.of(LocalDateTime.parse(day), NEW_YORK).toInstant();
      var read = only(read(IcsCalendarFiles.print(event(start, null, false))));
      assertEquals(start, read.getDateStart().getValue().toInstant());
      assertEquals(start.plusSeconds(45 * 60), read.getDateEnd().getValue().toInstant());
      assertEquals(MADE, read.getDateTimeStamp().getValue().toInstant());
    }
    assertTrue(
        IcsCalendarFiles.print(
                event(ZonedDateTime.of(2026, 3, 8, 9, 30, 0, 0, NEW_YORK).toInstant(), null, false))
            .contains("DTSTART:20260308T133000Z\r\n"));
  }

  @Test
  void whatIsCalledOffSaysSo() {
    var asked = read(IcsCalendarFiles.print(event(MADE, ZOE, false)));
    var calledOff = read(IcsCalendarFiles.print(event(MADE, ZOE, true)));
    var published = read(IcsCalendarFiles.print(event(MADE, null, true)));
    assertEquals("REQUEST", asked.getMethod().getValue());
    assertTrue(only(asked).getStatus().isConfirmed());
    assertEquals("CANCEL", calledOff.getMethod().getValue());
    assertTrue(only(calledOff).getStatus().isCancelled());
    assertEquals("PUBLISH", published.getMethod().getValue());
    assertTrue(only(published).getStatus().isCancelled());
    assertTrue(only(published).getAttendees().isEmpty());
  }

  @Test
  void aFileThatIsThereIsLeftAsItIs() throws IOException {
    var file = folder.resolve("interview.ics");
    var files = new IcsCalendarFiles();
    files.write(event(MADE, ZOE, false), file);
    var written = Files.readString(file);
    assertThrows(
        FileAlreadyExistsException.class, () -> files.write(event(MADE, null, true), file));
    assertEquals(written, Files.readString(file));
  }
}
