package candor.persistence.board.http;

import candor.model.posting.BoardException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Spreads calls, so that no host gets more in a second than it allows.
public final class Pace {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Long> next = new HashMap<>();
  private final LongSupplier nanos;
  private final Sleep sleep;

  /// Waits.
  public interface Sleep {
    void sleep(Duration time) throws InterruptedException;
  }

  /// One that goes by the system's time.
  public Pace() {
    // Nobody counts it down.
    this(
        System::nanoTime,
        time -> {
          var _ = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
        });
  }

  /// @param nanos a time in nanoseconds that never goes back
  Pace(LongSupplier nanos, Sleep sleep) {
    this.nanos = nanos;
    this.sleep = sleep;
  }

  /// Waits until the host may be called again.
  ///
  /// @param perSecond so many times at most
  void await(String host, double perSecond) {
    var wait = turn(host, Math.round(1e9 / perSecond));
    if (wait > 0) {
      try {
        sleep.sleep(Duration.ofNanos(wait));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BoardException(BoardException.Reason.UNREACHABLE, "The exchange was stopped.", e);
      }
    }
  }

  private long turn(String host, long apart) {
    lock.lock();
    try {
      var now = nanos.getAsLong();
      var at = Math.max(now, next.getOrDefault(host, now));
      next.put(host, at + apart);
      return at - now;
    } finally {
      lock.unlock();
    }
  }
}
