package candor.model.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What several raters said of several units: one row per unit, one column per rater, with gaps.
/// Immutable.
public final class RatingGrid {
  private static final double MISSING = Double.NaN;
  private final double[][] units;
  private final int raters;

  private RatingGrid(double[][] units, int raters) {
    this.units = units;
    this.raters = raters;
  }

  /// A grid of rows of units.
  ///
  /// @param units per unit one value for each rater, in the same order; absent where the rater said
  ///   nothing
  /// @throws IllegalArgumentException when rows differ in length, or a value is no finite number
  public static RatingGrid ofUnits(List<? extends List<? extends @Nullable Number>> units) {
    var raters = units.isEmpty() ? 0 : units.getFirst().size();
    var values = new double[units.size()][];
    for (var unit = 0; unit < values.length; unit++) {
      values[unit] = row(units.get(unit), raters);
    }
    return new RatingGrid(values, raters);
  }

  private static double[] row(List<? extends @Nullable Number> unit, int raters) {
    if (unit.size() != raters) {
      throw new IllegalArgumentException("a unit of " + unit.size() + " raters, not " + raters);
    }
    var row = new double[raters];
    for (var rater = 0; rater < raters; rater++) {
      var value = unit.get(rater);
      row[rater] = value == null ? MISSING : value.doubleValue();
      if (value != null && !Double.isFinite(row[rater])) {
        throw new IllegalArgumentException("not a rating: " + value);
      }
    }
    return row;
  }

  /// How many raters have a column, said something or not.
  public int raters() {
    return raters;
  }

  /// How many units have a row, rated or not.
  public int units() {
    return units.length;
  }

  /// Whether a rater said something of a unit.
  boolean has(int unit, int rater) {
    return !Double.isNaN(units[unit][rater]);
  }

  /// What a rater said of a unit.
  double value(int unit, int rater) {
    return units[unit][rater];
  }

  /// The values that there are of a unit, in the raters' order.
  double[] said(int unit) {
    return Arrays.stream(units[unit]).filter(value -> !Double.isNaN(value)).toArray();
  }

  /// Only what can be compared: the units of which at least two raters said something, and the
  /// raters who said something of those.
  RatingGrid shared() {
    return filled(Arrays.stream(units).filter(unit -> count(unit) > 1).toList());
  }

  /// Only the units of which every rater who has a part in [#shared] said something.
  RatingGrid complete() {
    var shared = shared();
    return new RatingGrid(
        Arrays.stream(shared.units)
            .filter(unit -> count(unit) == shared.raters)
            .toArray(double[][]::new),
        shared.raters);
  }

  private RatingGrid filled(List<double[]> rows) {
    var kept = new ArrayList<Integer>();
    for (var rater = 0; rater < raters; rater++) {
      var column = rater;
      if (rows.stream().anyMatch(row -> !Double.isNaN(row[column]))) {
        kept.add(rater);
      }
    }
    return new RatingGrid(
        rows.stream()
            .map(row -> kept.stream().mapToDouble(rater -> row[rater]).toArray())
            .toArray(double[][]::new),
        kept.size());
  }

  private static long count(double[] unit) {
    return Arrays.stream(unit).filter(value -> !Double.isNaN(value)).count();
  }
}
