package candor.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static final Instant NOW = Instant.parse("2026-03-12T13:30:00Z");
  private final Dates dates = dates("Europe/London");

  @Test
  void saysWhenAsOneWould() {
    assertEquals("just now", relative("2026-03-12T13:29:30Z"));
    assertEquals("a minute ago", relative("2026-03-12T13:28:10Z"));
    assertEquals("59 minutes ago", relative("2026-03-12T12:30:01Z"));
    assertEquals("today 09:05", relative("2026-03-12T09:05:00Z"));
    assertEquals("today 17:00", relative("2026-03-12T17:00:00Z"));
    assertEquals("tomorrow 08:00", relative("2026-03-13T08:00:00Z"));
    assertEquals("yesterday", relative("2026-03-11T23:59:00Z"));
    assertEquals("2 days ago", relative("2026-03-10T13:30:00Z"));
    assertEquals("in 3 days", relative("2026-03-15T01:00:00Z"));
    assertEquals("20 Feb", relative("2026-02-20T12:00:00Z"));
    assertEquals("20 Feb 2025", relative("2025-02-20T12:00:00Z"));
  }

  @Test
  void theDayIsTheUsersNotGreenwichs() {
    var late = Instant.parse("2026-03-11T23:30:00Z");
    assertEquals("yesterday", dates.relative(late));
    assertEquals("today 08:30", dates("Asia/Tokyo").relative(late));
    assertEquals(1, dates.daysSince(late));
    assertEquals(0, dates("Asia/Tokyo").daysSince(late));
  }

  @Test
  void theExactFormNamesDayTimeAndZone() {
    assertEquals("Thursday, 12 March 2026, 13:30 GMT", dates.exact(NOW));
  }

  private String relative(String when) {
    return dates.relative(Instant.parse(when));
  }

  private static Dates dates(String zone) {
    return new Dates(Clock.fixed(NOW, ZoneId.of(zone)), Locale.UK);
  }
}
