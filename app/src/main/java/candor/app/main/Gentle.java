package candor.app.main;

import candor.persistence.Tempo;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The tempo of a copy: as fast as it can be made while nobody is at work in the window, and one
/// part of the time in twenty-five otherwise. What a copy leaves in memory is collected while
/// nothing moves, two hundredths of a second at a time; so seldom, it is not seen. On one thread.
final class Gentle implements Tempo {
  private static final int SHARE = 25;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
  private final Presence presence;
  private final CountDownLatch ended;
  private final boolean needed;
  private long since = System.nanoTime();

  /// @param ended counted down when the program ends
  /// @param needed whether the copy is finished even then, as fast as it can be; else it is given
  ///   up
  Gentle(Presence presence, CountDownLatch ended, boolean needed) {
    this.presence = presence;
    this.ended = ended;
    this.needed = needed;
  }

  @Override
  public void step() throws IOException {
    var worked = System.nanoTime() - since;
    rest(presence.isAtWork() ? Math.min(LONGEST, worked * (SHARE - 1)) : 0);
    since = System.nanoTime();
  }

  private void rest(long nanos) throws IOException {
    try {
      if (ended.await(nanos, TimeUnit.NANOSECONDS) && !needed) {
        throw new InterruptedIOException("the copy is given up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the copy was interrupted");
    }
  }
}
