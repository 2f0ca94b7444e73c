package candor.model.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Intraclass correlations: the share of the variance of ratings that is the units' own, from mean
/// squares (Shrout & Fleiss 1979, *Psychological Bulletin* 86). They need each unit rated by every
/// rater, so units with a gap don't count, nor do raters who share no unit with another. Where the
/// variance of raters would be estimated below zero it is zero, so no coefficient is above 1; below
/// 0 one of means can be far.
public final class IntraclassCorrelation {
  private static final double NOTHING = 1e-12;

  private IntraclassCorrelation() {}

  /// The bare coefficient; nothing when it is not defined, since there are fewer than two complete
  /// units or raters, or the units do not differ. For showing, [#measure] says how sure it is.
  public static OptionalDouble coefficient(RatingGrid grid, IccForm form) {
    var complete = grid.complete();
    return of(complete, form, IntStream.range(0, complete.units()).toArray());
  }

  /// The coefficient with its interval, or why there is none.
  public static Agreement measure(RatingGrid grid, IccForm form, Bootstrap bootstrap) {
    var complete = grid.complete();
    return bootstrap.interval(
        complete.units(), complete.raters(), drawn -> of(complete, form, drawn));
  }

  private static OptionalDouble of(RatingGrid grid, IccForm form, int[] units) {
    double n = units.length;
    double k = grid.raters();
    if (n < 2 || k < 2) {
      return OptionalDouble.empty();
    }
    var squares = MeanSquares.of(grid, units);
    var between = squares.between();
    var within = squares.within();
    var judges = squares.judges();
    var error = squares.error();
    // Raters who differ less than by chance do not differ: no variance is below zero, and without
    // this a number could lie anywhere above 1.
    var severity = Math.max(0, judges - error);
    return switch (form) {
      case ONE_WAY_SINGLE -> ratio(between - within, between + (k - 1) * within);
      case TWO_WAY_RANDOM_SINGLE ->
          ratio(between - error, between + (k - 1) * error + k * severity / n);
      case TWO_WAY_MIXED_SINGLE -> ratio(between - error, between + (k - 1) * error);
      case ONE_WAY_MEAN -> ratio(between - within, between);
      case TWO_WAY_RANDOM_MEAN -> ratio(between - error, between + severity / n);
      case TWO_WAY_MIXED_MEAN -> ratio(between - error, between);
    };
  }

  private static OptionalDouble ratio(double above, double below) {
    return Math.abs(below) < NOTHING ? OptionalDouble.empty() : OptionalDouble.of(above / below);
  }

  /// The analysis of variance of a complete grid.
  ///
  /// @param between of units (BMS)
  /// @param within units (WMS)
  /// @param judges of raters (JMS)
  /// @param error what is left (EMS)
  private record MeanSquares(double between, double within, double judges, double error) {
    static MeanSquares of(RatingGrid grid, int[] units) {
      var n = units.length;
      var k = grid.raters();
      var unitMeans = new double[n];
      var raterMeans = new double[k];
      for (var unit = 0; unit < n; unit++) {
        for (var rater = 0; rater < k; rater++) {
          unitMeans[unit] += grid.value(units[unit], rater) / k;
          raterMeans[rater] += grid.value(units[unit], rater) / n;
        }
      }
      var mean = Arrays.stream(unitMeans).sum() / n;
      var within = 0.0;
      for (var unit = 0; unit < n; unit++) {
        for (var rater = 0; rater < k; rater++) {
          within += square(grid.value(units[unit], rater) - unitMeans[unit]);
        }
      }
      var between = k * Arrays.stream(unitMeans).map(m -> square(m - mean)).sum();
      var judges = n * Arrays.stream(raterMeans).map(m -> square(m - mean)).sum();
      return new MeanSquares(
          between / (n - 1),
          within / (n * (k - 1.0)),
          judges / (k - 1),
          Math.max(0, within - judges) / ((n - 1.0) * (k - 1)));
    }

    private static double square(double x) {
      return x * x;
    }
  }
}
