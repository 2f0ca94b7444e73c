package candor.app.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Says when something was or will be, the way one would say it; [#exact(Instant)] is for the
/// tooltip and the screen reader.
public final class Dates {
  private static final Texts TEXTS = Texts.in(Dates.class);
  private final Clock clock;
  private final ZoneId zone;
  private final Locale locale;

  /// Says dates in the manner of the user's system.
  ///
  /// @param clock its zone is the user's
  public Dates(Clock clock) {
    this(clock, Locale.getDefault(Locale.Category.FORMAT));
  }

  public Dates(Clock clock, Locale locale) {
    this.clock = clock;
    this.zone = clock.getZone();
    this.locale = locale;
  }

  /// `just now`, `12 minutes ago`, `today 14:30`, `yesterday`, `3 days ago`, `tomorrow 09:00`, `in
  /// 3 days`; beyond two weeks the date, with the year unless it is this one.
  public String relative(Instant when) {
    var now = clock.instant();
    var passed = Duration.between(when, now);
    if (!passed.isNegative() && passed.compareTo(Duration.ofMinutes(1)) < 0) {
      return TEXTS.of("dates.now");
    }
    if (!passed.isNegative() && passed.compareTo(Duration.ofHours(1)) < 0) {
      return TEXTS.of("dates.minutes", passed.toMinutes());
    }
    var day = when.atZone(zone).toLocalDate();
    var days = ChronoUnit.DAYS.between(day, now.atZone(zone).toLocalDate());
    if (days == 0) {
      return TEXTS.of("dates.today", time(when));
    }
    return days == -1 ? TEXTS.of("dates.tomorrow", time(when)) : relative(day);
  }

  /// As [#relative(Instant)], for a whole day: `today`, `tomorrow`, `in 3 days`.
  public String relative(LocalDate day) {
    var days = ChronoUnit.DAYS.between(day, today());
    if (days == 0) {
      return TEXTS.of("dates.thisDay");
    } else if (days == 1) {
      return TEXTS.of("dates.yesterday");
    } else if (days == -1) {
      return TEXTS.of("dates.nextDay");
    } else if (Math.abs(days) <= 14) {
      return days > 0 ? TEXTS.of("dates.days", days) : TEXTS.of("dates.inDays", -days);
    }
    return date(day);
  }

  /// Whole days since then, for *days in stage*: 0 on the same day.
  public long daysSince(Instant when) {
    return ChronoUnit.DAYS.between(when.atZone(zone).toLocalDate(), today());
  }

  /// `14:30`, in the user's zone and manner.
  public String time(Instant when) {
    return format(FormatStyle.SHORT, null).format(when.atZone(zone));
  }

  /// `14:30:07`, in the user's zone and manner.
  public String second(Instant when) {
    return format(FormatStyle.MEDIUM, null).format(when.atZone(zone));
  }

  /// `14:30`, in another zone and the user's manner.
  public String time(Instant when, ZoneId other) {
    return format(FormatStyle.SHORT, null).format(when.atZone(other));
  }

  /// `Monday 3 November`, with the year when it is another than this.
  public String day(LocalDate day) {
    var pattern = day.getYear() == today().getYear() ? "EEEE d MMMM" : "EEEE d MMMM y";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /// The day of an instant in the user's zone.
  public LocalDate dayOf(Instant when) {
    return when.atZone(zone).toLocalDate();
  }

  /// The user's zone.
  public ZoneId zone() {
    return zone;
  }

  /// `3 Nov`, or `3 Nov 2025` when the year is another than this.
  public String date(LocalDate day) {
    var pattern = day.getYear() == today().getYear() ? "d MMM" : "d MMM y";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /// Date, time and zone in full.
  public String exact(Instant when) {
    return format(FormatStyle.SHORT, FormatStyle.FULL).format(when.atZone(zone))
        + " "
        + DateTimeFormatter.ofPattern("zzz", locale).format(when.atZone(zone));
  }

  public LocalDate today() {
    return ZonedDateTime.now(clock).toLocalDate();
  }

  private DateTimeFormatter format(
      FormatStyle time, @org.jspecify.annotations.Nullable FormatStyle date) {
    var format =
        date == null
            ? DateTimeFormatter.ofLocalizedTime(time)
            : DateTimeFormatter.ofLocalizedDateTime(date, time);
    return format.withLocale(locale);
  }
}
