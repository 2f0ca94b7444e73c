package candor.persistence.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/// Lets the company's past happen in its order: what is planned for a time runs when the clock,
/// which is this object, has been turned to it.
final class Timeline implements InstantSource {
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::order));
  private final RandomGenerator random;
  private final Instant end;
  private Instant now;
  private long count;

  private record Event(Instant at, long order, Runnable what) {}

  Timeline(Instant start, Instant end, RandomGenerator random) {
    this.now = start;
    this.end = end;
    this.random = random;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// When all this ends: the present of the demo.
  Instant end() {
    return end;
  }

  /// Plans something; what lies after the end never happens.
  void at(Instant time, Runnable what) {
    if (time.isBefore(end)) {
      events.add(new Event(time.isBefore(now) ? now : time, count++, what));
    }
  }

  /// Lets everything happen, up to the end.
  void run() {
    for (var next = events.poll(); next != null; next = events.poll()) {
      now = next.at();
      next.what().run();
    }
    now = end;
  }

  /// A moment some working days later, in office hours.
  Instant later(Instant from, int fewest, int most) {
    var day = from.atZone(ZoneOffset.UTC).toLocalDate();
    return during(working(day.plusDays(random.nextInt(fewest, most + 1))));
  }

  /// A moment on a day between two, in office hours.
  Instant between(LocalDate first, LocalDate last) {
    var days = (int) Math.max(1, last.toEpochDay() - first.toEpochDay());
    return during(working(first.plusDays(random.nextInt(days))));
  }

  /// A slot for a talk some working days later, on the half hour; never on the last day.
  Instant slot(Instant from, int fewest, int most, String zone) {
    var day = working(date(from).plusDays(random.nextInt(fewest, most + 1)));
    while (day.equals(date(end))) {
      day = working(day.plusDays(1));
    }
    var time = LocalTime.of(9, 0).plusMinutes(30L * random.nextInt(14));
    return day.atTime(time).atZone(ZoneId.of(zone)).toInstant();
  }

  /// A few minutes later.
  Instant soon(Instant from, int mostMinutes) {
    return from.plus(Duration.ofSeconds(20 + random.nextInt(60 * mostMinutes)));
  }

  private Instant during(LocalDate day) {
    var second = random.nextInt(9 * 3600);
    return day.atTime(8, 0).plusSeconds(second).toInstant(ZoneOffset.UTC);
  }

  private static LocalDate date(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static LocalDate working(LocalDate day) {
    var working = day;
    while (working.getDayOfWeek() == DayOfWeek.SATURDAY
        || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
      working = working.plusDays(1);
    }
    return working;
  }
}
