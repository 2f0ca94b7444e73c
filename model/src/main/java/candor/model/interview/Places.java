package candor.model.interview;

import java.util.ArrayList;
import java.util.List;

/// Finds places for lines between others; see [NoteLine#place()]. Places are above 0, so that 0 is
/// before every line.
public final class Places {
  /// How far apart lines come to stand at least for each neighbour on a side that had to be moved:
  /// the more are moved, the more room they leave, and the longer it is until they are moved again.
  private static final long ROOMY = 16;

  /// More than that is not asked of them, since lines begin twice as far apart.
  private static final long MOST_ROOMY = NoteLine.GAP / 2;

  private Places() {}

  /// Where lines are to stand.
  ///
  /// @param first the index, among all lines with the new ones among them, of the first line that
  ///   has another place than before
  /// @param places the places of that line and of those that follow it, the new ones among them
  public record Fit(int first, List<Long> places) {
    public Fit {
      places = List.copyOf(places);
    }
  }

  /// Places for new lines. Others are moved only where there is no room: as few neighbours as give
  /// room for further lines. Costs time by how many are moved, not by how many there are.
  ///
  /// @param places of the lines that there are, rising; looked at around the index only
  /// @param at the index before which the new lines come; the size for the end
  /// @param count how many
  public static Fit insert(List<Long> places, int at, int count) {
    for (var reach = 0; ; reach = Math.max(1, 2 * reach)) {
      var from = Math.max(0, at - reach);
      var to = Math.min(places.size(), at + reach);
      var above = from == 0 ? 0 : places.get(from - 1);
      var lines = to - from + count;
      if (to == places.size()) {
        return spread(from, above, NoteLine.GAP, lines);
      }
      var step = (places.get(to) - above) / (lines + 1);
      if (step >= Math.clamp(ROOMY * reach, 1, MOST_ROOMY)) {
        return spread(from, above, step, lines);
      }
    }
  }

  private static Fit spread(int first, long above, long step, int lines) {
    var places = new ArrayList<Long>(lines);
    for (var line = 1; line <= lines; line++) {
      places.add(above + line * step);
    }
    return new Fit(first, places);
  }
}
