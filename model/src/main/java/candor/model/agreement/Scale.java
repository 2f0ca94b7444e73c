package candor.model.agreement;

/// What the numbers of ratings mean, and so how far two of them are apart (Krippendorff 2004,
/// chapter 11).
public enum Scale {
  /// Names: the same or not.
  NOMINAL,
  /// Ranks: as far apart as there are ratings between them.
  ORDINAL,
  /// Numbers whose differences mean something.
  INTERVAL,
  /// Numbers, none negative, whose ratios mean something.
  RATIO;

  /// The squared distance of two values.
  ///
  /// @param values all different values, rising
  /// @param counts how often each of them was said
  double distance(double[] values, double[] counts, int one, int other) {
    var low = Math.min(one, other);
    var high = Math.max(one, other);
    return switch (this) {
      case NOMINAL -> low == high ? 0 : 1;
      case ORDINAL -> {
        var between = -(counts[low] + counts[high]) / 2;
        for (var c = low; c <= high; c++) {
          between += counts[c];
        }
        yield between * between;
      }
      case INTERVAL -> square(values[high] - values[low]);
      case RATIO -> {
        var sum = values[high] + values[low];
        yield sum == 0 ? 0 : square((values[high] - values[low]) / sum);
      }
    };
  }

  private static double square(double x) {
    return x * x;
  }
}
