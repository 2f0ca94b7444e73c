package candor.model.debrief;

import static candor.model.debrief.Grids.application;
import static candor.model.debrief.Grids.matrix;
import static candor.model.debrief.Grids.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.agreement.Agreement;
import candor.model.agreement.Scale;
import candor.model.kit.Competency;
import candor.model.pipeline.ApplicationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  // By hand. Ada's means: a (4+5)/2 = 4.5, b 3, c 2; equal (4.5+3+2)/3 = 3.1667; a twice
  // (9+3+2)/4 = 3.5. Bob's: 3, 4, 3; equal 3.3333; a twice (6+4+3)/4 = 3.25.
  private static final Matrix ADA = matrix("Ada", "Grace 4 3 -", "Alan 5 3 2");
  private static final Matrix BOB = matrix("Bob", "Grace 3 4 3", "Alan 3 4 3");
  private static final Weights A_TWICE = Weights.EQUAL.with("a", 200);

  private static Comparison compared(Weights weights, Matrix... candidates) {
    return new Comparison(List.of(candidates), weights, Set.of());
  }

  private static double value(Comparison comparison, Matrix of) {
    return score(comparison, of.application()).value().orElseThrow();
  }

  private static Score score(Comparison comparison, ApplicationId of) {
    return Objects.requireNonNull(comparison.scores().get(of));
  }

  private static List<String> names(Order order) {
    return order.places().stream()
        .map(p -> p.place() + " " + (p.application().equals(application("Ada")) ? "Ada" : "Bob"))
        .toList();
  }

  @Test
  void meansAreTakenByCompetencyAndThenWeighted() {
    var equal = compared(Weights.EQUAL, ADA, BOB);
    assertEquals(9.5 / 3, value(equal, ADA), 1e-12);
    assertEquals(10.0 / 3, value(equal, BOB), 1e-12);
    assertEquals(List.of("1 Bob", "2 Ada"), names(equal.order()));
    var weighted = equal.with(A_TWICE);
    assertEquals(3.5, value(weighted, ADA), 1e-12);
    assertEquals(3.25, value(weighted, BOB), 1e-12);
    assertEquals(List.of("1 Ada", "2 Bob"), names(weighted.order()));
  }

  @Test
  void whatIsNotAssessedIsInNoAverage() {
    var comparison = compared(Weights.EQUAL, matrix("Ada", "Grace 4 -", "Alan 4 ."));
    var score = score(comparison, application("Ada"));
    assertEquals(OptionalDouble.of(4), score.value());
    assertEquals(List.of("b"), score.unassessed());
    assertEquals(Map.of("a", 4.0), score.means());
  }

  @Test
  void whoHasNothingAssessedHasNoPlaceAndNoZero() {
    var comparison = compared(Weights.EQUAL, ADA, matrix("Nobody", "Grace - -", "Alan . ."));
    var order = comparison.order();
    assertEquals(List.of(application("Nobody")), order.unplaced());
    assertEquals(1, order.places().size());
    assertEquals(OptionalDouble.empty(), score(comparison, application("Nobody")).value());
  }

  @Test
  void tiesHaveOnePlaceAndTheNextCountsThem() {
    var order =
        compared(
                Weights.EQUAL,
                matrix("Low", "Grace 1"),
                // 11/3 in two ways, whose last digits differ.
                matrix("Ada", "Grace 3", "Alan 4", "Kim 4"),
                matrix("Bob", "Grace 4 3 4"))
            .order();
    assertEquals(List.of(1, 1, 3), order.places().stream().map(Order.Place::place).toList());
    assertEquals(Set.of(application("Ada"), application("Bob")), order.top());
    assertTrue(order.of(application("Ada")).orElseThrow().tied());
    assertFalse(order.of(application("Low")).orElseThrow().tied());
  }

  @Test
  void aDroppedRaterCountsNowhere() {
    var without = compared(Weights.EQUAL, ADA, BOB).without(Set.of(person("Alan")));
    // Ada: a 4, b 3, c nobody; (4+3)/2.
    assertEquals(3.5, value(without, ADA), 1e-12);
    assertEquals(List.of("c"), score(without, application("Ada")).unassessed());
  }

  @Test
  void theDecisionHangsOnTheOneRatingThatMakesTheTop() {
    var sensitivity = Sensitivity.of(compared(A_TWICE, ADA, BOB));
    // Without Alan's 5, Ada has a 4: (8+3+2)/4 = 3.25, as Bob. Every other rating can go.
    assertEquals(1, sensitivity.hangsOn().size());
    var rating = (Variation.WithoutRating) sensitivity.hangsOn().getFirst().variation();
    assertEquals("Alan", rating.rater());
    assertEquals("A", rating.competency());
    assertEquals("Ada", rating.candidate());
    assertEquals(5, rating.level());
    assertTrue(sensitivity.hangsOn().getFirst().order().top().size() == 2);
    // Equal weights put Bob ahead; no rater does: without Grace 3.75, without Alan 11/3.
    assertEquals(
        List.of(new Variation.EqualWeights()),
        sensitivity.changesTop().stream().map(Sensitivity.Effect::variation).toList());
    assertFalse(sensitivity.isSteady());
  }

  @Test
  void theStrongestRatingIsTheOneThatMovesItsCandidateMost() {
    var sensitivity = Sensitivity.of(compared(Weights.EQUAL, ADA));
    // Without Alan's 2, c is assessed by nobody: (4.5+3)/2 = 3.75 after 3.1667.
    var strongest = sensitivity.strongest().orElseThrow();
    assertEquals("C", strongest.rating().competency());
    assertEquals(3.75, strongest.after(), 1e-12);
    assertTrue(sensitivity.isSteady());
  }

  @Test
  void disagreementComesFirstAndWhatOneRatedLast() {
    var matrix = matrix("Ada", "Grace 3 1 - 2", "Alan 3 4 5 4", "Kim 4 2 . 2");
    assertEquals(
        List.of("b", "d", "a", "c"),
        matrix.disagreementFirst().stream().map(Competency::key).toList());
    var b = matrix.spread("b").orElseThrow();
    assertEquals(3, b.range());
    // 1, 4, 2: mean 7/3, squares 16/9 + 25/9 + 1/9 = 42/9, by two, rooted.
    assertEquals(Math.sqrt(42.0 / 18), b.deviation(), 1e-12);
  }

  @Test
  void dropsAndGapsBehaveOnRandomMatrices() {
    var seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    for (var run = 0; run < 200; run++) {
      var candidates = new ArrayList<Matrix>();
      for (var i = 0; i < random.nextInt(1, 5); i++) {
        candidates.add(any(random, "C" + i));
      }
      var weights = Weights.EQUAL;
      for (var i = 0; i < 4; i++) {
        weights = weights.with(Grids.key(i), random.nextInt(25, 501));
      }
      var comparison = new Comparison(candidates, weights, Set.of());
      var why = "seed " + seed;
      assertEquals(comparison.scores(), comparison.without(Set.of()).scores(), why);
      for (var matrix : candidates) {
        var score = score(comparison, matrix.application());
        var all =
            matrix.competencies().stream()
                .flatMap(c -> matrix.levels(c.key(), Set.of()).stream())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        assertEquals(all.getCount() > 0, score.value().isPresent(), why);
        score
            .value()
            .ifPresent(
                value ->
                    assertTrue(value >= all.getMin() - 1e-9 && value <= all.getMax() + 1e-9, why));
      }
      assertEquals(
          comparison.scores().values().stream().map(Score::value).toList(),
          new Comparison(candidates.stream().map(ComparisonTest::blank).toList(), weights, Set.of())
              .scores().values().stream().map(Score::value).toList(),
          why);
      for (var effect : Sensitivity.of(comparison).effects()) {
        assertTrue(again(comparison, effect.variation()).isSame(effect.order()), why);
      }
    }
  }

  private static Matrix any(SplittableRandom random, String name) {
    var lines = new String[random.nextInt(1, 5)];
    for (var i = 0; i < lines.length; i++) {
      var line = new StringBuilder("R" + i);
      for (var c = 0; c < 4; c++) {
        line.append(' ').append("12345-.".charAt(random.nextInt(7)));
      }
      lines[i] = line.toString();
    }
    return matrix(name, lines);
  }

  // Not assessed is as good as nothing said.
  private static Matrix blank(Matrix matrix) {
    return mapped(
        matrix, (rater, cells) -> cells.values().removeIf(Cell.NotAssessed.class::isInstance));
  }

  // The whole reckoned anew, from a matrix without what is left out.
  private static Order again(Comparison comparison, Variation variation) {
    return switch (variation) {
      case Variation.EqualWeights _ -> comparison.with(Weights.EQUAL).order();
      case Variation.WithoutRater rater -> comparison.without(Set.of(rater.person())).order();
      case Variation.WithoutRating gone -> {
        var others = new ArrayList<Matrix>();
        for (var matrix : comparison.candidates()) {
          others.add(
              matrix.application().equals(gone.application())
                  ? mapped(
                      matrix,
                      (rater, cells) -> {
                        if (rater.person().equals(gone.person())) {
                          cells.remove(gone.competency().toLowerCase(Locale.ROOT));
                        }
                      })
                  : matrix);
        }
        yield new Comparison(others, comparison.weights(), Set.of()).order();
      }
    };
  }

  private interface Edit {
    void of(Rater rater, Map<String, Cell> cells);
  }

  private static Matrix mapped(Matrix matrix, Edit edit) {
    return new Matrix(
        matrix.application(),
        matrix.candidate(),
        matrix.name(),
        matrix.competencies(),
        matrix.raters().stream()
            .map(
                rater -> {
                  var cells = new HashMap<>(rater.cells());
                  edit.of(rater, cells);
                  return new Rater(
                      rater.person(),
                      rater.name(),
                      rater.mine(),
                      rater.interview(),
                      rater.round(),
                      rater.state(),
                      rater.recommendation(),
                      rater.why(),
                      cells);
                })
            .toList());
  }

  @Test
  void theBasisOfADecisionGivesTheSameNumbersAgain() {
    var comparison = compared(A_TWICE, ADA, BOB).without(Set.of(person("Grace")));
    var basis = DecisionBasis.of(Rule.MECHANICAL, comparison, ADA);
    var then = basis.matrix(ADA.application(), ADA.candidate(), "Ada");
    assertEquals(comparison.scores().get(ADA.application()), basis.score(then));
    assertEquals(A_TWICE, basis.weights());
    assertEquals(1, basis.place());
    assertEquals(2, basis.among());
    assertFalse(basis.toString().contains("Bob"));
  }

  @Test
  void weightsStayPositiveAndWithinBounds() {
    assertEquals(Weights.LEAST, Weights.EQUAL.with("a", -400).of("a"));
    assertEquals(Weights.MOST, Weights.EQUAL.with("a", 9_000).of("a"));
    assertEquals(Weights.EQUAL, A_TWICE.with("a", 100));
    assertEquals(2.0 / 3, A_TWICE.share("a", List.of("a", "b")), 1e-12);
  }

  @Test
  void calibrationSaysTooLittleOfTooLittle() {
    var calibration = Calibration.of(ADA, List.of(ADA), Scale.ORDINAL);
    assertEquals(Agreement.TooLittle.class, calibration.alpha().getClass());
    assertEquals(5, calibration.ratings());
  }

  @Test
  void thePanelIsMeasuredThoughOthersRatedOtherCandidates() {
    var candidates = new ArrayList<Matrix>();
    for (var i = 0; i < 4; i++) {
      candidates.add(
          matrix("C" + i, "Grace %d 4 2".formatted(1 + i), "Alan %d 4 2".formatted(1 + i)));
      candidates.add(matrix("D" + i, "Grace 3 4 2", "Kim 3 5 2"));
    }
    var two = Calibration.of(candidates.getFirst(), candidates, Scale.ORDINAL);
    var single = (Agreement.Estimated) two.single();
    assertEquals(1, single.value(), 1e-12);
    assertEquals(12, single.units());
    assertEquals(3, two.raters().size());
  }

  @Test
  void aStricterRaterIsBelowTheOthers() {
    var candidates = new ArrayList<Matrix>();
    for (var i = 0; i < 4; i++) {
      var level = 2 + i % 3;
      candidates.add(
          matrix(
              "C" + i,
              "Grace %d %d %d".formatted(level, level + 1, level),
              "Alan %d %d %d".formatted(level - 1, level, level - 1)));
    }
    var calibration = Calibration.of(candidates.getFirst(), candidates, Scale.ORDINAL);
    var alan = (Agreement.Estimated) calibration.raters().get(1).severity();
    assertEquals(-1, alan.value(), 1e-12);
    assertEquals(12, calibration.raters().get(1).ratings());
  }
}
