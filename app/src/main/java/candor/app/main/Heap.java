package candor.app.main;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.NotificationEmitter;

/// Keeps the heap near what is in use. The serial collector lets what was in use once grow up to
/// the limit of the heap before it looks at it, and that limit is high, for the checking of large
/// backups.
final class Heap {
  private static final long LEAST = 96L << 20;
  private final MemoryPoolMXBean old;

  private Heap(MemoryPoolMXBean old) {
    this.old = old;
  }

  /// Collects from now on, on a thread of the JVM's, whenever half as much again is there as was in
  /// use at the last time. Does nothing with a collector that has no part for what is old.
  ///
  /// @return how many such parts there are
  static int keepSmall() {
    var olds =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .map(Heap::new)
            .toList();
    olds.forEach(Heap::watch);
    return olds.size();
  }

  private void watch() {
    old.setUsageThreshold(LEAST);
    if (ManagementFactory.getMemoryMXBean() instanceof NotificationEmitter memory) {
      memory.addNotificationListener(
          (notification, _) -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
              collect();
            }
          },
          null,
          null);
    }
  }

  private void collect() {
    System.gc();
    var usage = old.getUsage();
    var next = Math.max(LEAST, usage.getUsed() + usage.getUsed() / 2);
    old.setUsageThreshold(Math.min(next, usage.getMax()));
  }
}
