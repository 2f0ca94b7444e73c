package candor.model.agreement;

import candor.model.agreement.Agreement.Reason;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Intervals by resampling units with replacement: the percentile method (Efron & Tibshirani 1993,
/// chapter 13). For Krippendorff's alpha this covers better than resampling pairs of values (Zapf,
/// Castell, Morawietz & Karch 2016). The same seed gives the same interval.
///
/// @param seed where the random numbers begin
/// @param resamples how many times, at least 100
/// @param level the share of resamples within the interval, for example 0.95
public record Bootstrap(long seed, int resamples, double level) {
  /// 95 % of 2,000 resamples.
  public static final Bootstrap USUAL = new Bootstrap(20_040_101, 2_000, 0.95);

  /// The fewest units that an interval is given for. Of n units there are C(2n-1, n) different
  /// resamples (Efron & Tibshirani 1993): 126 of five, so that three of them would be the whole of
  /// a tail of 2.5 %; 462 of six, with eleven. Fewer say nothing about the tails.
  public static final int FEWEST_UNITS = 6;

  private static final double MOST_UNDEFINED = 0.05;

  public Bootstrap {
    if (resamples < 100 || level <= 0 || level >= 1) {
      throw new IllegalArgumentException(resamples + " resamples at " + level);
    }
  }

  /// A statistic with its interval.
  ///
  /// @param units how many units there are
  /// @param raters how many raters there are
  /// @param statistic of the units with these numbers, each as often as it is named
  Agreement interval(int units, int raters, Function<int[], OptionalDouble> statistic) {
    if (raters < 2) {
      return new Agreement.TooLittle(Reason.FEWER_THAN_TWO_RATERS, units, raters);
    }
    if (units < FEWEST_UNITS) {
      return new Agreement.TooLittle(Reason.TOO_FEW_UNITS, units, raters);
    }
    var value = statistic.apply(IntStream.range(0, units).toArray());
    if (value.isEmpty()) {
      return new Agreement.TooLittle(Reason.NO_VARIATION, units, raters);
    }
    var found = resampled(units, statistic);
    if (found.length < resamples * (1 - MOST_UNDEFINED)) {
      return new Agreement.TooLittle(Reason.HANGS_ON_FEW_UNITS, units, raters);
    }
    var tail = (1 - level) / 2;
    return new Agreement.Estimated(
        value.getAsDouble(), quantile(found, tail), quantile(found, 1 - tail), units, raters);
  }

  private double[] resampled(int units, Function<int[], OptionalDouble> statistic) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, resamples)
        .mapToObj(_ -> statistic.apply(random.ints(units, 0, units).toArray()))
        .flatMapToDouble(OptionalDouble::stream)
        .sorted()
        .toArray();
  }

  // Linear between the neighbours, as most statistics programs do by default.
  private static double quantile(double[] sorted, double share) {
    var place = share * (sorted.length - 1);
    var below = (int) Math.floor(place);
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// The mean of differences, one per unit, with its interval.
  Agreement mean(double[] differences, int raters) {
    return interval(
        differences.length,
        raters,
        drawn -> Arrays.stream(drawn).mapToDouble(unit -> differences[unit]).average());
  }
}
