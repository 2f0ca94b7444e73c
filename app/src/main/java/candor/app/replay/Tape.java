package candor.app.replay;

import candor.model.interview.Replay;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Moments on a line of time, in seconds from the first. A pause in which nothing was typed is
/// there, but takes no more than two minutes: notes that were opened again the next day would be
/// all pause.
final class Tape {
  private static final double LONGEST_PAUSE = 120;
  private final double[] places;

  Tape(List<Replay.Moment> moments) {
    places = new double[moments.size()];
    for (var i = 1; i < places.length; i++) {
      var pause = seconds(moments.get(i - 1).at(), moments.get(i).at());
      places[i] = places[i - 1] + Math.clamp(pause, 0, LONGEST_PAUSE);
    }
  }

  double length() {
    return places.length == 0 ? 0 : places[places.length - 1];
  }

  /// Where a moment is.
  double place(int index) {
    return index < 0 ? 0 : places[index];
  }

  /// The last moment that is not after a place; -1 where there is none.
  int index(double place) {
    var found = Arrays.binarySearch(places, place);
    if (found < 0) {
      return -found - 2;
    }
    while (found + 1 < places.length && places[found + 1] == place) {
      found++;
    }
    return found;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
