package candor.app.interview;

import candor.model.interview.InterviewPlan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was typed into the form of a plan, as typed.
///
/// @param date absent when none was chosen
/// @param time such as `14:30`, `14.30`, `1430`, `9` or `2:30 pm`
/// @param minutes a whole number
/// @param zone the IANA name of a zone
record PlanForm(
    String round,
    @Nullable LocalDate date,
    String time,
    String minutes,
    String zone,
    String place) {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?\\s*([ap]m?)?");

  /// What can be wrong in one line of the form.
  enum Line {
    WHO,
    ROUND,
    DATE,
    TIME,
    MINUTES,
    ZONE,
    KIT,
    PANEL
  }

  /// The plan, when every line makes sense.
  Optional<InterviewPlan> plan() {
    return wrong().isEmpty()
        ? Optional.of(
            new InterviewPlan(
                round,
                ZonedDateTime.of(
                        date == null ? LocalDate.EPOCH : date,
                        clock().orElseThrow(),
                        ZoneId.of(zone))
                    .toInstant(),
                Integer.parseInt(minutes.strip()),
                zone,
                place))
        : Optional.empty();
  }

  /// The lines that make no sense, each with the key of the words that say why.
  Map<Line, String> wrong() {
    var wrong = new EnumMap<Line, String>(Line.class);
    if (round.isBlank()) {
      wrong.put(Line.ROUND, "round");
    }
    if (date == null) {
      wrong.put(Line.DATE, "date");
    }
    if (clock().isEmpty()) {
      wrong.put(Line.TIME, "time");
    }
    if (!minutes.strip().matches("\\d{1,3}") || !fits(Integer.parseInt(minutes.strip()))) {
      wrong.put(Line.MINUTES, "minutes");
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      wrong.put(Line.ZONE, "zone");
    }
    if (isSkipped(wrong)) {
      wrong.put(Line.TIME, "skipped");
    }
    return wrong;
  }

  // When clocks go forward, an hour of that day is nowhere on them.
  private boolean isSkipped(Map<Line, String> wrong) {
    return date != null
        && !wrong.containsKey(Line.TIME)
        && !wrong.containsKey(Line.ZONE)
        && ZoneId.of(zone)
            .getRules()
            .getValidOffsets(LocalDateTime.of(date, clock().orElseThrow()))
            .isEmpty();
  }

  private static boolean fits(int minutes) {
    return minutes >= 5 && minutes <= 480;
  }

  private Optional<LocalTime> clock() {
    var found = TIME.matcher(time.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      return Optional.empty();
    }
    var hour = Integer.parseInt(found.group(1));
    var half = found.group(3);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
    var minute = found.group(2) == null ? "00" : found.group(2);
    try {
      return Optional.of(LocalTime.parse(String.format(Locale.ROOT, "%02d:%s", hour, minute)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
