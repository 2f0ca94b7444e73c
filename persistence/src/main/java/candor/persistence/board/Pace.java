package candor.persistence.board;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// How many operations are noted together: as many as a board takes in a quarter of a second, so
/// that what is shown of a slow one is not late, and a fast one is not kept waiting for the disk.
final class Pace {
  /// Longer changes would keep the user's own waiting.
  static final int MOST = 10;

  private static final long TURN = 250_000_000;
  private final LongSupplier nanoseconds;
  private volatile int many = 1;

  Pace(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /// How many to take now.
  int many() {
    return many;
  }

  /// Does something with so many, and learns from how long it takes; on any thread, one at a time.
  <T> T take(int count, Supplier<T> work) {
    var began = nanoseconds.getAsLong();
    var result = work.get();
    var took = Math.max(1, nanoseconds.getAsLong() - began);
    if (count > 0) {
      many = Math.clamp(count * TURN / took, 1, MOST);
    }
    return result;
  }
}
