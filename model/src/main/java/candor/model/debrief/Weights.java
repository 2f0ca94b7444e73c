package candor.model.debrief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How much each competency counts. One that is not named counts once; so no weight at all is equal
/// weights.
///
/// @param list only those that do not count once, by key
public record Weights(List<Weight> list) {
  /// All count the same: the default.
  public static final Weights EQUAL = new Weights(List.of());

  /// What counts once.
  public static final int ONCE = 100;

  /// The least and the most that a competency can count, and the step in between.
  public static final int LEAST = 25;

  public static final int MOST = 500;
  public static final int STEP = 25;

  public Weights {
    list =
        list.stream()
            .map(each -> new Weight(each.competency(), Math.clamp(each.hundredths(), LEAST, MOST)))
            .filter(each -> each.hundredths() != ONCE)
            .sorted(Comparator.comparing(Weight::competency))
            .toList();
  }

  /// How much a competency counts, in hundredths; always above 0.
  public int of(String competency) {
    return list.stream()
        .filter(each -> each.competency().equals(competency))
        .findFirst()
        .map(Weight::hundredths)
        .orElse(ONCE);
  }

  /// The same with another weight for one competency, between the least and the most.
  public Weights with(String competency, int hundredths) {
    var others = new ArrayList<>(list);
    others.removeIf(each -> each.competency().equals(competency));
    others.add(new Weight(competency, hundredths));
    return new Weights(others);
  }

  /// The share of the whole that a competency has among these, from 0 to 1.
  public double share(String competency, Collection<String> among) {
    var whole = among.stream().mapToInt(this::of).sum();
    return whole == 0 ? 0 : (double) of(competency) / whole;
  }

  /// Whether all of these count the same.
  public boolean isEqual(Collection<String> among) {
    return among.stream().map(this::of).distinct().count() < 2;
  }
}
