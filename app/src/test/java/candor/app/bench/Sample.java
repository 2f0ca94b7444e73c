package candor.app.bench;

import java.util.Arrays;
import java.util.Collection;

/// Durations of one thing done several times.
final class Sample {
  private final long[] sorted;

  private Sample(long[] sorted) {
    this.sorted = sorted;
  }

  /// @param nanos at least one, in any order
  static Sample of(Collection<Long> nanos) {
    if (nanos.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return new Sample(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  int size() {
    return sorted.length;
  }

  /// The shortest that is at least as long as this share of them (nearest rank), in ms.
  ///
  /// @param share above 0, at most 1
  double percentile(double share) {
    var rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank, 1, sorted.length) - 1] / 1e6;
  }

  /// As [#percentile], of the half.
  double median() {
    return percentile(0.5);
  }

  double longest() {
    return percentile(1);
  }

  @Override
  public String toString() {
    return Arrays.toString(sorted);
  }
}
