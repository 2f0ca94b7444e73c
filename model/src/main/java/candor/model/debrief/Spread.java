package candor.model.debrief;

import java.util.Comparator;
import java.util.List;

/// How far ratings of one competency are apart.
///
/// @param lowest the lowest level said
/// @param highest the highest
/// @param mean their mean
/// @param deviation their sample standard deviation (of n - 1); 0 for one
/// @param ratings how many there are; at least one
public record Spread(int lowest, int highest, double mean, double deviation, int ratings) {
  /// The widest first; of two that reach as far, the one that deviates more.
  static final Comparator<Spread> WIDEST_FIRST =
      Comparator.comparingInt(Spread::range).thenComparingDouble(Spread::deviation).reversed();

  /// The spread of levels.
  ///
  /// @param levels at least one
  static Spread of(List<Integer> levels) {
    var all = levels.stream().mapToInt(Integer::intValue).summaryStatistics();
    var mean = all.getAverage();
    var squares = levels.stream().mapToDouble(level -> (level - mean) * (level - mean)).sum();
    var deviation = levels.size() < 2 ? 0 : Math.sqrt(squares / (levels.size() - 1));
    return new Spread(all.getMin(), all.getMax(), mean, deviation, levels.size());
  }

  /// From the lowest to the highest; 0 when all are the same.
  public int range() {
    return highest - lowest;
  }
}
