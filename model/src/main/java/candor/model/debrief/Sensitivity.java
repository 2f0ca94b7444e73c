package candor.model.debrief;

import candor.model.kit.Competency;
import candor.model.pipeline.ApplicationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far the order of candidates hangs on the weights, on one rater, or on one rating: each is
/// left out in turn, and the rest is put together again (leave-one-out).
///
/// @param order as it is
/// @param effects of every variation, whether it changes something or not; equal weights first,
///   then raters, then ratings
/// @param strongest the rating whose leaving out moves its candidate's value most; empty when there
///   is none
public record Sensitivity(Order order, List<Effect> effects, Optional<Shift> strongest) {
  /// What a variation does.
  ///
  /// @param order what the order would be
  /// @param isTopChanged whether others would be ahead, or no longer alone
  /// @param isOrderChanged whether anybody would stand elsewhere
  public record Effect(
      Variation variation, Order order, boolean isTopChanged, boolean isOrderChanged) {}

  /// How far one rating moves its candidate's value.
  ///
  /// @param before the value with it
  /// @param after the value without it
  public record Shift(Variation.WithoutRating rating, double before, double after) {
    double size() {
      return Math.abs(after - before);
    }
  }

  public Sensitivity {
    effects = List.copyOf(effects);
  }

  /// Tries everything out.
  public static Sensitivity of(Comparison comparison) {
    return new Trial(comparison).run();
  }

  /// The ratings any one of which, left out, changes who is ahead: what the order hangs on.
  public List<Effect> hangsOn() {
    return effects.stream()
        .filter(Effect::isTopChanged)
        .filter(effect -> effect.variation() instanceof Variation.WithoutRating)
        .toList();
  }

  /// What else changes who is ahead: raters, and equal weights.
  public List<Effect> changesTop() {
    return effects.stream()
        .filter(Effect::isTopChanged)
        .filter(effect -> !(effect.variation() instanceof Variation.WithoutRating))
        .toList();
  }

  /// Whether nothing that was tried out changes who is ahead.
  public boolean isSteady() {
    return effects.stream().noneMatch(Effect::isTopChanged);
  }

  private static final class Trial {
    private final Comparison comparison;
    private final Weights weights;
    private final List<Competency> competencies;
    private final Map<ApplicationId, Tally> tallies = new LinkedHashMap<>();
    private final Map<ApplicationId, OptionalDouble> values = new LinkedHashMap<>();
    private final Order order;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();

    Trial(Comparison comparison) {
      this.comparison = comparison;
      weights = comparison.weights();
      competencies = comparison.competencies();
      for (var matrix : comparison.candidates()) {
        var tally = new Tally(matrix, competencies, comparison.dropped());
        tallies.put(matrix.application(), tally);
        values.put(matrix.application(), tally.value(weights));
      }
      order = Order.of(values);
    }

    Sensitivity run() {
      var keys = competencies.stream().map(Competency::key).toList();
      if (!weights.isEqual(keys)) {
        add(new Variation.EqualWeights(), comparison.with(Weights.EQUAL).order());
      }
      comparison
          .raters()
          .forEach(
              (person, name) -> {
                if (!comparison.dropped().contains(person)) {
                  var dropped = new HashSet<>(comparison.dropped());
                  dropped.add(person);
                  add(
                      new Variation.WithoutRater(person, name),
                      comparison.without(dropped).order());
                }
              });
      comparison.candidates().forEach(this::ratings);
      return new Sensitivity(
          order, effects, shifts.stream().max(Comparator.comparingDouble(Shift::size)));
    }

    private void ratings(Matrix matrix) {
      for (var rater : matrix.raters()) {
        if (!comparison.dropped().contains(rater.person())) {
          for (var i = 0; i < competencies.size(); i++) {
            if (rater.cell(competencies.get(i).key()) instanceof Cell.Rated rated) {
              rating(matrix, rater, i, rated.number());
            }
          }
        }
      }
    }

    private void rating(Matrix matrix, Rater rater, int competency, int level) {
      var application = matrix.application();
      var variation =
          new Variation.WithoutRating(
              application,
              matrix.name(),
              rater.person(),
              rater.name(),
              rater.interview(),
              competencies.get(competency).name(),
              level);
      var tally = tallies.get(application);
      var before = values.get(application);
      if (tally == null || before == null) {
        return;
      }
      var after = tally.without(weights, competency, level);
      if (before.isPresent() && after.isPresent()) {
        shifts.add(new Shift(variation, before.getAsDouble(), after.getAsDouble()));
      }
      var others = new LinkedHashMap<>(values);
      others.put(application, after);
      add(variation, Order.of(others));
    }

    private void add(Variation variation, Order other) {
      effects.add(
          new Effect(variation, other, !order.top().equals(other.top()), !order.isSame(other)));
    }
  }
}
