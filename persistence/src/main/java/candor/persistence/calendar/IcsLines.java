package candor.persistence.calendar;

import candor.model.interview.CalendarEvent.Attendee;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Content lines of iCalendar: ended by CR and LF, folded at 75 octets between characters, their
/// values escaped (RFC 5545, 3.1 and 3.3.11; parameters by RFC 6868).
final class IcsLines {
  private static final int OCTETS = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$&'*+/=_{|}~^`-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
  private final StringBuilder text = new StringBuilder();

  /// Whether it can stand in a mail link as it is.
  static boolean isAddress(String email) {
    return ADDRESS.matcher(email).matches();
  }

  /// A line whose value needs no escape.
  void plain(String name, String value) {
    line(name + ":" + value);
  }

  void time(String name, Instant time) {
    plain(name, UTC.format(time));
  }

  /// A line of text.
  void text(String name, String value) {
    var lines = value.replace("\r\n", "\n").replace('\r', '\n');
    plain(
        name,
        visible(lines)
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replace("\n", "\\n"));
  }

  /// A line for somebody.
  void person(String name, String parameters, Attendee who) {
    var called = visible(who.name()).replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
    line(name + ";CN=\"" + called + "\"" + parameters + ":mailto:" + who.email());
  }

  @Override
  public String toString() {
    return text.toString();
  }

  // Control characters may stand nowhere in a file.
  private static String visible(String value) {
    return value
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void line(String whole) {
    var octets = 0;
    var from = 0;
    while (from < whole.length()) {
      var next = whole.offsetByCodePoints(from, 1);
      var character = whole.substring(from, next);
      var size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += size;
      from = next;
    }
    text.append("\r\n");
  }
}
