package candor.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The time of a demo: it starts at [Demo#NOW] and goes on from there, or from what was written
/// last in the demo that is opened with it. It never goes back. Any thread may ask it.
public final class DemoTime implements InstantSource {
  private final long started = System.nanoTime();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  DemoTime() {}

  @Override
  public Instant instant() {
    return running().plus(ahead.get());
  }

  /// Goes on from a moment, unless that is past.
  void goOnFrom(Instant moment) {
    var gap = Duration.between(running(), moment);
    var _ = ahead.accumulateAndGet(gap, (one, other) -> one.compareTo(other) < 0 ? other : one);
  }

  private Instant running() {
    return Demo.NOW.plusNanos(System.nanoTime() - started);
  }
}
