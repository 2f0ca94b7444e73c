package candor.app.main;

import candor.app.shell.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/// How each place was come to, so that one can come there again in another window's content: after
/// a workspace was locked and unlocked.
final class Ways {
  private final Map<Place, Consumer<Screens>> ways = new WeakHashMap<>();

  /// @param way must not hold the place itself
  void put(Place place, Consumer<Screens> way) {
    ways.put(place, way);
  }

  /// To the first of these places that is known.
  Consumer<Screens> to(List<Place> places) {
    return places.stream()
        .map(ways::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Screens.TODAY);
  }
}
