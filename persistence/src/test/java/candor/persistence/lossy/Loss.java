package candor.persistence.lossy;

import java.util.SplittableRandom;

/// What a power cut does to the writes that were not forced to the disk.
public enum Loss {
  /// All of them are there.
  NOTHING,
  /// None of them is.
  ALL,
  /// Each of them is there or not.
  SOME,
  /// Each block of 4 KB of each of them is there or not.
  TORN;

  static final int BLOCK = 4096;

  /// Whether one write, or block, is there.
  boolean keeps(SplittableRandom random) {
    return switch (this) {
      case NOTHING -> true;
      case ALL -> false;
      case SOME, TORN -> random.nextBoolean();
    };
  }
}
