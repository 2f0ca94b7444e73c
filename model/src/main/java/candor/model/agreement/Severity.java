package candor.model.agreement;

import java.util.ArrayList;
import java.util.stream.IntStream;

/// How strict or lenient a rater is: the mean difference between what they said and the mean of
/// what the others said of the same units. Below 0 is stricter. The rater's own value is not in
/// that mean, since it would pull it towards them.
public final class Severity {
  private Severity() {}

  /// A rater's severity with its interval, or why there is none. Only units count of which somebody
  /// else said something, too.
  ///
  /// @param rater the column, from 0
  public static Agreement of(RatingGrid grid, int rater, Bootstrap bootstrap) {
    var differences = new ArrayList<Double>();
    var others = new boolean[grid.raters()];
    for (var unit = 0; unit < grid.units(); unit++) {
      var row = unit;
      if (grid.has(unit, rater)) {
        IntStream.range(0, grid.raters())
            .filter(other -> other != rater && grid.has(row, other))
            .peek(other -> others[other] = true)
            .mapToDouble(other -> grid.value(row, other))
            .average()
            .ifPresent(mean -> differences.add(grid.value(row, rater) - mean));
      }
    }
    var compared = (int) IntStream.range(0, others.length).filter(i -> others[i]).count();
    return bootstrap.mean(
        differences.stream().mapToDouble(Double::doubleValue).toArray(), compared + 1);
  }
}
