package candor.app.main;

import java.time.Duration;

/// Whether somebody is at work in the window. On any thread.
final class Presence {
  /// So long after a key or the pointer nobody is.
  static final Duration QUIET = Duration.ofSeconds(2);

  private volatile long touched = System.nanoTime() - QUIET.toNanos();

  /// Somebody pressed a key or moved the pointer now.
  void touch() {
    touched = System.nanoTime();
  }

  boolean isAtWork() {
    return System.nanoTime() - touched < QUIET.toNanos();
  }
}
