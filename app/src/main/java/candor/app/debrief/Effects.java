package candor.app.debrief;

import candor.app.debrief.DebriefViewModel.Shown;
import candor.app.text.Texts;
import candor.model.debrief.Comparison;
import candor.model.debrief.Order;
import candor.model.debrief.Sensitivity;
import candor.model.debrief.Variation;
import candor.model.debrief.Weights;
import candor.model.pipeline.ApplicationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The order of candidates, and what it hangs on, in sentences.
final class Effects {
  private static final Texts TEXTS = Texts.in(Effects.class);
  private static final int MOST = 5;
  private final Comparison comparison;
  private final Sensitivity sensitivity;

  Effects(Shown shown) {
    comparison = shown.comparison();
    sensitivity = shown.sensitivity();
  }

  /// Everything there is to say, the most telling first.
  List<String> sentences() {
    var said = new ArrayList<String>();
    var order = sensitivity.order();
    if (order.places().isEmpty()) {
      return List.of(TEXTS.of("effect.nothing"));
    }
    said.add(top(order));
    if (comparison.candidates().size() > 1) {
      hangs(said);
      sensitivity.changesTop().stream().map(this::changes).forEach(said::add);
      moves(said);
    }
    sensitivity
        .strongest()
        .filter(shift -> Math.abs(shift.after() - shift.before()) >= 0.005)
        .ifPresent(shift -> said.add(strongest(shift)));
    unassessed(said);
    return said;
  }

  private String top(Order order) {
    var value = Say.number(order.places().getFirst().value());
    var top = order.top();
    if (comparison.candidates().size() == 1) {
      return TEXTS.of("effect.alone", names(top), value);
    }
    return TEXTS.of(top.size() > 1 ? "effect.tie" : "effect.top", names(top), value);
  }

  private void hangs(List<String> said) {
    var hangs = sensitivity.hangsOn();
    if (hangs.isEmpty()) {
      said.add(TEXTS.of("effect.steady"));
      return;
    }
    said.add(TEXTS.of("effect.hangs", hangs.size()));
    hangs.stream().limit(MOST).map(this::changes).forEach(said::add);
    if (hangs.size() > MOST) {
      said.add(TEXTS.of("effect.more", hangs.size() - MOST));
    }
  }

  private String changes(Sensitivity.Effect effect) {
    var top = effect.order().top();
    var then =
        top.isEmpty()
            ? TEXTS.of("effect.then.nobody")
            : TEXTS.of(top.size() > 1 ? "effect.then.tie" : "effect.then", names(top));
    return switch (effect.variation()) {
      case Variation.EqualWeights _ -> TEXTS.of("effect.equal", then);
      case Variation.WithoutRater rater -> TEXTS.of("effect.rater", rater.name(), then);
      case Variation.WithoutRating one ->
          TEXTS.of(
              "effect.rating", one.rater(), one.level(), one.competency(), one.candidate(), then);
    };
  }

  // Raters without whom only the places below change.
  private void moves(List<String> said) {
    var names =
        sensitivity.effects().stream()
            .filter(effect -> effect.isOrderChanged() && !effect.isTopChanged())
            .flatMap(
                effect ->
                    effect.variation() instanceof Variation.WithoutRater rater
                        ? List.of(rater.name()).stream()
                        : List.<String>of().stream())
            .toList();
    if (!names.isEmpty()) {
      said.add(TEXTS.of("effect.below", TEXTS.list(names)));
    }
  }

  private String strongest(Sensitivity.Shift shift) {
    var one = shift.rating();
    return TEXTS.of(
        "effect.strongest",
        one.rater(),
        one.level(),
        one.competency(),
        one.candidate(),
        Say.number(shift.before()),
        Say.number(shift.after()));
  }

  private void unassessed(List<String> said) {
    comparison
        .scores()
        .forEach(
            (application, score) -> {
              if (score.value().isPresent() && !score.unassessed().isEmpty()) {
                var names =
                    comparison.competencies().stream()
                        .filter(each -> score.unassessed().contains(each.key()))
                        .map(each -> each.name())
                        .toList();
                said.add(TEXTS.of("effect.unassessed", name(application), TEXTS.list(names)));
              }
            });
  }

  /// Where somebody would stand with equal weights and everybody in it, where that is elsewhere.
  String otherwise(ApplicationId application) {
    var plain = comparison.with(Weights.EQUAL).without(Set.of()).order().of(application);
    var now = sensitivity.order().of(application);
    return plain.isPresent() && now.isPresent() && plain.get().place() != now.get().place()
        ? TEXTS.of("effect.otherwise", plain.get().place())
        : "";
  }

  private String names(Set<ApplicationId> applications) {
    return TEXTS.list(
        comparison.candidates().stream()
            .filter(matrix -> applications.contains(matrix.application()))
            .map(matrix -> matrix.name())
            .toList());
  }

  private String name(ApplicationId application) {
    return names(Set.of(application));
  }
}
