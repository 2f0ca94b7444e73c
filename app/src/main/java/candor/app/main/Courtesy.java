package candor.app.main;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What an exchange with boards does for whoever writes notes meanwhile: it works for one part of
/// the time in four, so that their keys find a processor and their notes a free database. Waiting
/// for a board is no work. On any thread; each rests after its own work.
final class Courtesy implements Runnable {
  private static final int SHARE = 4;
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(500);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Presence presence;
  private final ThreadLocal<Long> since = new ThreadLocal<>();

  Courtesy(Presence presence) {
    this.presence = presence;
  }

  /// Returns when the next piece of work may be done.
  @Override
  public void run() {
    var now = threads.getCurrentThreadCpuTime();
    var before = since.get();
    if (before != null && presence.isWriting()) {
      LockSupport.parkNanos(Math.min(LONGEST, (now - before) * (SHARE - 1)));
    }
    since.set(now);
  }
}
