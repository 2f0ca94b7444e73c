package candor.app.main;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.management.NotificationEmitter;

/// Keeps the heap near what is in use. The serial collector lets what was in use once grow up to
/// the limit of the heap before it looks at it, and that limit is high, for the checking of large
/// backups. Nothing moves while the whole heap is collected, a sixth of a second and more: so with
/// a quarter more than was in use that waits for a moment in which nobody does anything. With half
/// as much again it waits no longer, and for whoever writes notes with one and a half times as much
/// again.
final class Heap {
  private static final long LEAST = 64L << 20;
  private final Presence presence;

  Heap(Presence presence) {
    this.presence = presence;
  }

  /// Collects from now on, on a thread of its own, whenever so much more is there than was in use
  /// after the last time; it looks after each collection of what is new. Does nothing with a
  /// collector that has no part for what is old.
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

  private final class Part {
    private final MemoryPoolMXBean old;
    private long inUse = LEAST;
    private boolean putOff;

    Part(MemoryPoolMXBean old) {
      this.old = old;
    }

    // Not by the pool's own threshold: the JVM may say nothing of one that is exceeded already.
    void watch() {
      for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
        if (collector instanceof NotificationEmitter emitter) {
          emitter.addNotificationListener((_, _) -> look(), null, null);
        }
      }
    }

    private synchronized void look() {
      var used = old.getUsage().getUsed();
      if (used > inUse + allowed()) {
        System.gc();
        inUse = Math.max(LEAST, old.getUsage().getUsed());
      } else if (used > inUse + inUse / 4 && !putOff) {
        putOff = true;
        CompletableFuture.delayedExecutor(Presence.QUIET.toMillis(), TimeUnit.MILLISECONDS)
            .execute(this::lookAgain);
      }
    }

    private long allowed() {
      if (presence.isWriting()) {
        return inUse + inUse / 2;
      }
      return presence.isAtWork() ? inUse / 2 : inUse / 4;
    }

    private synchronized void lookAgain() {
      putOff = false;
      look();
    }
  }
}
