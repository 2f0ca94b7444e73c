package candor.app.main;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.management.NotificationEmitter;

/// Keeps the heap near what is in use. The serial collector lets what was in use once grow up to
/// the limit of the heap before it looks at it, and that limit is high, for the checking of large
/// backups. Nothing moves while the whole heap is collected, a quarter of a second and more: so
/// that waits for a moment in which nobody types, unless half as much again is there by then.
final class Heap {
  /// So long after a key or the pointer nobody is at work.
  static final Duration QUIET = Duration.ofSeconds(2);

  private static final long LEAST = 96L << 20;
  private volatile long touched = System.nanoTime() - QUIET.toNanos();

  /// Somebody is at work now. On any thread.
  void touch() {
    touched = System.nanoTime();
  }

  /// Collects from now on, on a thread of its own, whenever half as much again is there as was in
  /// use at the last time. Does nothing with a collector that has no part for what is old.
  ///
  /// @return how many such parts there are
  int keepSmall() {
    var olds =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .map(Part::new)
            .toList();
    olds.forEach(Part::watch);
    return olds.size();
  }

  private boolean isQuiet() {
    return System.nanoTime() - touched >= QUIET.toNanos();
  }

  private final class Part {
    private final MemoryPoolMXBean old;
    private boolean putOff;

    Part(MemoryPoolMXBean old) {
      this.old = old;
    }

    void watch() {
      old.setUsageThreshold(LEAST);
      if (ManagementFactory.getMemoryMXBean() instanceof NotificationEmitter memory) {
        memory.addNotificationListener(
            (notification, _) -> {
              if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
                exceeded();
              }
            },
            null,
            null);
      }
    }

    private synchronized void exceeded() {
      if (putOff || isQuiet()) {
        collect();
      } else {
        putOff = true;
        allowHalfMore();
        lookLater();
      }
    }

    private void lookLater() {
      CompletableFuture.delayedExecutor(QUIET.toMillis(), TimeUnit.MILLISECONDS)
          .execute(this::look);
    }

    private synchronized void look() {
      if (putOff && isQuiet()) {
        collect();
      } else if (putOff) {
        lookLater();
      }
    }

    private void collect() {
      putOff = false;
      System.gc();
      allowHalfMore();
    }

    private void allowHalfMore() {
      var usage = old.getUsage();
      var next = Math.max(LEAST, usage.getUsed() + usage.getUsed() / 2);
      old.setUsageThreshold(Math.min(next, usage.getMax()));
    }
  }
}
