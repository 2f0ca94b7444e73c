package candor.model.debrief;

import candor.model.pipeline.ApplicationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Candidates by what their ratings come to, the highest first. It decides nothing.
///
/// @param places ties have one place, and the next place counts them: 1, 1, 3
/// @param unplaced those of whom nothing was assessed
public record Order(List<Place> places, List<ApplicationId> unplaced) {
  // Closer than this are the same: what is left of a division.
  private static final double NOTHING = 1e-9;

  /// Where a candidate stands.
  ///
  /// @param place from 1
  /// @param value the weighted mean
  /// @param tied whether somebody else has the same place
  public record Place(ApplicationId application, int place, double value, boolean tied) {}

  public Order {
    places = List.copyOf(places);
    unplaced = List.copyOf(unplaced);
  }

  /// The order of these values; of a tie, and of those without a value, in the map's own order.
  static Order of(Map<ApplicationId, OptionalDouble> values) {
    var placed =
        values.entrySet().stream()
            .filter(entry -> entry.getValue().isPresent())
            .sorted(
                Comparator.comparingDouble(
                    (Map.Entry<ApplicationId, OptionalDouble> entry) ->
                        -rounded(entry.getValue().getAsDouble())))
            .toList();
    var places = new ArrayList<Place>();
    for (var i = 0; i < placed.size(); i++) {
      var value = placed.get(i).getValue().getAsDouble();
      var above = i > 0 && same(value, placed.get(i - 1).getValue().getAsDouble());
      var below = i + 1 < placed.size() && same(value, placed.get(i + 1).getValue().getAsDouble());
      var place = above ? places.get(i - 1).place() : i + 1;
      places.add(new Place(placed.get(i).getKey(), place, value, above || below));
    }
    return new Order(
        places,
        values.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList());
  }

  private static double rounded(double value) {
    return Math.rint(value / NOTHING) * NOTHING;
  }

  private static boolean same(double one, double other) {
    return rounded(one) == rounded(other);
  }

  /// Where somebody stands; empty when nothing of them was assessed.
  public Optional<Place> of(ApplicationId application) {
    return places.stream().filter(place -> place.application().equals(application)).findFirst();
  }

  /// Who is ahead: more than one after a tie, nobody when nothing was assessed.
  public Set<ApplicationId> top() {
    return at(1);
  }

  private Set<ApplicationId> at(int place) {
    return places.stream()
        .filter(each -> each.place() == place)
        .map(Place::application)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether everybody stands where they stand in the other.
  public boolean isSame(Order other) {
    return standing().equals(other.standing());
  }

  private Map<ApplicationId, Integer> standing() {
    return places.stream().collect(Collectors.toMap(Place::application, Place::place));
  }
}
