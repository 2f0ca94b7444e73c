package candor.app.notes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// How high lines are that were laid out, by their words: as many as stand in and around a window.
final class LineHeights {
  private static final int MOST = 1_000;
  private final Map<String, Double> heights =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
          return size() > MOST;
        }
      };
  private double width;

  /// Takes note of one.
  ///
  /// @param within the width of all lines; heights are known for one width only
  void learn(String line, double within, double height) {
    if (within != width) {
      forget();
      width = within;
    }
    heights.put(line, height);
  }

  /// How high a line is; nothing when it was not laid out at the width of the last that was.
  OptionalDouble of(String line) {
    var height = heights.get(line);
    return height == null ? OptionalDouble.empty() : OptionalDouble.of(height);
  }

  void forget() {
    heights.clear();
  }
}
