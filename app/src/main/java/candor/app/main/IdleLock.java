package candor.app.main;

import candor.app.work.Lanes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/// Locks when nobody has touched the keyboard or the pointer for a while. On the window's thread.
final class IdleLock {
  static final Duration LOOK = Duration.ofSeconds(10);
  private final Lanes lanes;
  private final InstantSource clock;
  private final IntSupplier minutes;
  private final BooleanSupplier lock;
  private Instant touched;

  /// @param minutes after how many; 0 for never
  /// @param lock says whether there was something to lock; what is there later is locked then
  IdleLock(Lanes lanes, InstantSource clock, IntSupplier minutes, BooleanSupplier lock) {
    this.lanes = lanes;
    this.clock = clock;
    this.minutes = minutes;
    this.lock = lock;
    this.touched = clock.instant();
  }

  /// Looks again and again from now on.
  void begin() {
    var _ = lanes.after(LOOK, this::look);
  }

  /// Somebody is there.
  void touch() {
    touched = clock.instant();
  }

  private void look() {
    var limit = minutes.getAsInt();
    var now = clock.instant();
    if (touched.isAfter(now)) {
      // The clock was set back.
      touched = now;
    }
    var idle = Duration.between(touched, now);
    if (limit > 0 && idle.compareTo(Duration.ofMinutes(limit)) >= 0 && lock.getAsBoolean()) {
      touch();
    }
    begin();
  }
}
