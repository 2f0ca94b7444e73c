package candor.persistence.board;

import java.util.function.LongSupplier;

/// How many operations are noted together: as many as a board takes in a quarter of a second, so
/// that what is shown of a slow one is not late, and a fast one is not kept waiting for the disk.
final class Pace {
  /// Longer changes would keep the user's own waiting.
  static final int MOST = 10;

  private static final long TURN = 250_000_000;
  private final LongSupplier nanoseconds;
  private int many = 1;

  Pace(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /// How many to take now.
  int many() {
    return many;
  }

  /// Does something with so many, and learns from how long it takes.
  void take(int count, Runnable work) {
    var began = nanoseconds.getAsLong();
    work.run();
    var took = Math.max(1, nanoseconds.getAsLong() - began);
    if (count > 0) {
      many = Math.clamp(count * TURN / took, 1, MOST);
    }
  }
}
