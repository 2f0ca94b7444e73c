package candor.model.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Krippendorff's alpha: how much less raters disagree than chance would have them. 1 is perfect, 0
/// is chance. Any number of raters, gaps and four scales (Krippendorff 2004, *Content Analysis*,
/// 2nd edition, chapter 11, by coincidences of values within units).
public final class KrippendorffAlpha {
  private final Scale scale;
  private final double[] values;
  private final List<double[]> countsByUnit = new ArrayList<>();

  private KrippendorffAlpha(RatingGrid shared, Scale scale) {
    this.scale = scale;
    values =
        IntStream.range(0, shared.units())
            .mapToObj(shared::said)
            .flatMapToDouble(Arrays::stream)
            .distinct()
            .sorted()
            .toArray();
    for (var unit = 0; unit < shared.units(); unit++) {
      var counts = new double[values.length];
      for (var value : shared.said(unit)) {
        counts[Arrays.binarySearch(values, value)]++;
      }
      countsByUnit.add(counts);
    }
  }

  /// The bare coefficient; nothing when it is not defined, since nothing was rated twice or all
  /// ratings are the same. For showing, [#measure] says how sure it is.
  public static OptionalDouble coefficient(RatingGrid grid, Scale scale) {
    var shared = grid.shared();
    var all = IntStream.range(0, shared.units()).toArray();
    return new KrippendorffAlpha(shared, scale).of(all);
  }

  /// The coefficient with its interval, or why there is none. A unit is one of which at least two
  /// raters said something; others don't count.
  public static Agreement measure(RatingGrid grid, Scale scale, Bootstrap bootstrap) {
    var shared = grid.shared();
    var alpha = new KrippendorffAlpha(shared, scale);
    return bootstrap.interval(shared.units(), shared.raters(), alpha::of);
  }

  private OptionalDouble of(int[] units) {
    var size = values.length;
    var together = new double[size][size];
    for (var unit : units) {
      addPairs(together, countsByUnit.get(unit));
    }
    var counts = Arrays.stream(together).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    var observed = 0.0;
    var expected = 0.0;
    for (var one = 0; one < size; one++) {
      for (var other = one + 1; other < size; other++) {
        var distance = scale.distance(values, counts, one, other);
        observed += together[one][other] * distance;
        expected += counts[one] * counts[other] * distance;
      }
    }
    var total = Arrays.stream(counts).sum();
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (total - 1) * observed / expected);
  }

  private static void addPairs(double[][] together, double[] counts) {
    var others = Arrays.stream(counts).sum() - 1;
    for (var one = 0; one < counts.length; one++) {
      for (var other = 0; other < counts.length && counts[one] > 0; other++) {
        var partners = one == other ? counts[other] - 1 : counts[other];
        together[one][other] += counts[one] * partners / others;
      }
    }
  }
}
