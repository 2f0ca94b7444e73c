package candor.model.agreement;

import static candor.model.agreement.Golden.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.agreement.Agreement.Estimated;
import candor.model.agreement.Agreement.Reason;
import candor.model.agreement.Agreement.TooLittle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
  private static final double FOUR_DECIMALS = 0.00005;
  private static final double EXACT = 1e-9;
  private static final long SEED = 20_261_124;

  @ParameterizedTest
  @CsvSource({"NOMINAL,.7434", "ORDINAL,.8154", "INTERVAL,.8491", "RATIO,.7974"})
  void alphaIsKrippendorffsOwn(Scale scale, double golden) {
    var alpha = KrippendorffAlpha.coefficient(RatingGrid.ofUnits(Golden.krippendorff()), scale);
    assertEquals(golden, alpha.orElseThrow(), FOUR_DECIMALS);
  }

  @ParameterizedTest
  @CsvSource({
    "ONE_WAY_SINGLE,.1657",
    "TWO_WAY_RANDOM_SINGLE,.2898",
    "TWO_WAY_MIXED_SINGLE,.7148",
    "ONE_WAY_MEAN,.4428",
    "TWO_WAY_RANDOM_MEAN,.6201",
    "TWO_WAY_MIXED_MEAN,.9093"
  })
  void iccIsShroutAndFleissOwn(IccForm form, double golden) {
    var icc = IntraclassCorrelation.coefficient(RatingGrid.ofUnits(Golden.shroutAndFleiss()), form);
    assertEquals(golden, icc.orElseThrow(), FOUR_DECIMALS);
  }

  @ParameterizedTest
  @EnumSource
  void alphaOfPerfectAgreementIsOne(Scale scale) {
    assertEquals(1, KrippendorffAlpha.coefficient(perfect(), scale).orElseThrow(), EXACT);
  }

  @ParameterizedTest
  @EnumSource
  void iccOfPerfectAgreementIsOne(IccForm form) {
    assertEquals(1, IntraclassCorrelation.coefficient(perfect(), form).orElseThrow(), EXACT);
  }

  @ParameterizedTest
  @EnumSource
  void alphaDoesNotDependOnTheOrderOfRatersAndUnits(Scale scale) {
    everyShuffle(
        (grid, shuffled) ->
            assertSame(
                KrippendorffAlpha.coefficient(RatingGrid.ofUnits(grid), scale),
                KrippendorffAlpha.coefficient(RatingGrid.ofUnits(shuffled), scale)));
  }

  @ParameterizedTest
  @EnumSource
  void iccDoesNotDependOnTheOrderOfRatersAndUnits(IccForm form) {
    everyShuffle(
        (grid, shuffled) ->
            assertSame(
                IntraclassCorrelation.coefficient(RatingGrid.ofUnits(grid), form),
                IntraclassCorrelation.coefficient(RatingGrid.ofUnits(shuffled), form)));
  }

  @ParameterizedTest
  @EnumSource
  void aUnitThatOnlyOneRatedAndARaterWhoRatedNothingChangeNoAlpha(Scale scale) {
    var more = widened(Golden.krippendorff());
    more.addAll(rows("5 . . . .", ". . . . .", ". . 1 . ."));
    assertSame(
        KrippendorffAlpha.coefficient(RatingGrid.ofUnits(Golden.krippendorff()), scale),
        KrippendorffAlpha.coefficient(RatingGrid.ofUnits(more), scale));
  }

  @ParameterizedTest
  @EnumSource
  void anIncompleteUnitAndARaterWhoRatedNothingChangeNoIcc(IccForm form) {
    var more = widened(Golden.shroutAndFleiss());
    more.addAll(rows("9 9 . 9 .", ". . . . ."));
    assertSame(
        IntraclassCorrelation.coefficient(RatingGrid.ofUnits(Golden.shroutAndFleiss()), form),
        IntraclassCorrelation.coefficient(RatingGrid.ofUnits(more), form));
  }

  @Test
  void ratersWhoContradictEachOtherAgreeLessThanByChance() {
    var grid = RatingGrid.ofUnits(rows("1 5", "5 1", "1 5", "5 1", "2 4", "4 2"));
    assertTrue(KrippendorffAlpha.coefficient(grid, Scale.INTERVAL).orElseThrow() < 0);
    assertTrue(IntraclassCorrelation.coefficient(grid, IccForm.ONE_WAY_SINGLE).orElseThrow() < 0);
  }

  @ParameterizedTest
  @EnumSource
  void noIccIsAboveOneHoweverRatersContradictEachOther(IccForm form) {
    for (var rows :
        List.of(
            rows("4 3", "3 4", "2 4", "4 2", "3 3", "4 3", "2 4", "3 3"),
            rows("3 3", "4 2", "2 4", "4 3", "3 4", "2 3"),
            rows("1 5", "5 1", "1 4", "5 1", "2 4", "4 2"))) {
      var grid = RatingGrid.ofUnits(rows);
      assertTrue(IntraclassCorrelation.coefficient(grid, form).orElseThrow() <= 0, form.name());
      var measured = IntraclassCorrelation.measure(grid, form, Bootstrap.USUAL);
      if (measured instanceof Estimated found) {
        assertTrue(found.high() <= 1, found.toString());
      }
    }
  }

  @Test
  void twoZerosAreNotApartByRatio() {
    var grid = RatingGrid.ofUnits(rows("0 0", "1 1", "0 0", "2 2"));
    assertEquals(1, KrippendorffAlpha.coefficient(grid, Scale.RATIO).orElseThrow(), EXACT);
  }

  @Test
  void anIntervalHoldsItsValueAndIsTheSameEachTime() {
    var grid = RatingGrid.ofUnits(Golden.krippendorff());
    var first = KrippendorffAlpha.measure(grid, Scale.ORDINAL, Bootstrap.USUAL);
    var estimated = assertInstanceOf(Estimated.class, first);
    assertTrue(estimated.low() < estimated.value() && estimated.value() < estimated.high());
    assertEquals(11, estimated.units(), "the last unit was rated by one only");
    assertEquals(4, estimated.raters());
    assertEquals(first, KrippendorffAlpha.measure(grid, Scale.ORDINAL, Bootstrap.USUAL));
  }

  @Test
  void fourTimesTheUnitsHalveTheInterval() {
    var some = new ArrayList<List<@Nullable Integer>>(agreeing(40));
    var few = width(RatingGrid.ofUnits(some));
    var many = width(RatingGrid.ofUnits(agreeing(160)));
    assertEquals(2, few / many, 0.7);
  }

  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
    // Two raters see the truth with an error of the same variance: ICC(1,1) is one half.
    var random = new Random(SEED);
    var within = 0;
    for (var run = 0; run < 200; run++) {
      var units = new ArrayList<List<Double>>();
      for (var unit = 0; unit < 60; unit++) {
        var truth = random.nextGaussian();
        units.add(List.of(truth + random.nextGaussian(), truth + random.nextGaussian()));
      }
      var measured =
          IntraclassCorrelation.measure(
              RatingGrid.ofUnits(units), IccForm.ONE_WAY_SINGLE, new Bootstrap(run, 400, 0.95));
      var interval = assertInstanceOf(Estimated.class, measured);
      within += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
    }
    assertTrue(within >= 178 && within <= 198, within + " of 200, seed " + SEED);
  }

  @Test
  void withOneRaterThereIsTooLittle() {
    tooLittle(Reason.FEWER_THAN_TWO_RATERS, rows("1", "2", "3", "4", "5", "1"));
    tooLittle(Reason.FEWER_THAN_TWO_RATERS, rows("1 .", "2 .", ". 3"));
    tooLittle(Reason.FEWER_THAN_TWO_RATERS, List.of());
  }

  @Test
  void withFiveUnitsThereIsTooLittle() {
    tooLittle(Reason.TOO_FEW_UNITS, rows("1 1", "2 2", "3 3", "4 4", "5 4", "1 ."));
  }

  @Test
  void whenAllRatingsAreTheSameThereIsTooLittle() {
    tooLittle(Reason.NO_VARIATION, rows("3 3", "3 3", "3 3", "3 3", "3 3", "3 3"));
  }

  @Test
  void whenAllHangsOnOneUnitThereIsTooLittle() {
    tooLittle(Reason.HANGS_ON_FEW_UNITS, rows("3 3", "3 3", "3 3", "3 3", "3 3", "5 5"));
  }

  @Test
  void whoeverIsAPointStricterHasASeverityOfMinusOne() {
    var grid = RatingGrid.ofUnits(rows("2 3 3", "1 2 2", "4 5 5", "3 4 4", "2 3 3", "2 3 3"));
    var strict = assertInstanceOf(Estimated.class, Severity.of(grid, 0, Bootstrap.USUAL));
    assertEquals(-1, strict.value(), EXACT);
    assertEquals(3, strict.raters());
    var other = assertInstanceOf(Estimated.class, Severity.of(grid, 1, Bootstrap.USUAL));
    assertEquals(0.5, other.value(), EXACT);
  }

  @Test
  void severityCountsOnlyWhatOthersRatedToo() {
    var grid = RatingGrid.ofUnits(rows("2 .", "1 .", "4 5", "3 4", "2 3", ". 3"));
    var measured = Severity.of(grid, 0, Bootstrap.USUAL);
    assertEquals(new TooLittle(Reason.TOO_FEW_UNITS, 3, 2), measured);
    assertEquals(
        new TooLittle(Reason.FEWER_THAN_TWO_RATERS, 0, 1),
        Severity.of(RatingGrid.ofUnits(rows("1 .", ". 2")), 0, Bootstrap.USUAL));
  }

  @Test
  void bandsBeginWhereTheirSourcesSay() {
    assertEquals(AlphaBand.UNRELIABLE, AlphaBand.of(.6669));
    assertEquals(AlphaBand.TENTATIVE, AlphaBand.of(.667));
    assertEquals(AlphaBand.TENTATIVE, AlphaBand.of(.7999));
    assertEquals(AlphaBand.RELIABLE, AlphaBand.of(.8));
    assertEquals(IccBand.POOR, IccBand.of(.4999));
    assertEquals(IccBand.MODERATE, IccBand.of(.5));
    assertEquals(IccBand.GOOD, IccBand.of(.75));
    assertEquals(IccBand.GOOD, IccBand.of(.9));
    assertEquals(IccBand.EXCELLENT, IccBand.of(.9001));
  }

  @Test
  void theIntervalIsJudgedAndNotTheValue() {
    var wide = AlphaBand.of(new Estimated(.85, .5, .95, 8, 3));
    assertTrue(wide.isOpen() && !wide.isClear());
    var clear = IccBand.of(new Estimated(.8, .76, .88, 80, 3));
    assertTrue(clear.isClear() && !clear.isOpen());
    assertEquals(new Judgement<>(IccBand.GOOD, IccBand.GOOD), clear);
  }

  private static void tooLittle(Reason reason, List<List<@Nullable Integer>> units) {
    var grid = RatingGrid.ofUnits(units);
    var alpha = KrippendorffAlpha.measure(grid, Scale.ORDINAL, Bootstrap.USUAL);
    assertEquals(reason, assertInstanceOf(TooLittle.class, alpha).reason());
    var icc = IntraclassCorrelation.measure(grid, IccForm.ONE_WAY_SINGLE, Bootstrap.USUAL);
    assertEquals(reason, assertInstanceOf(TooLittle.class, icc).reason());
  }

  private static double width(RatingGrid grid) {
    var measured = KrippendorffAlpha.measure(grid, Scale.INTERVAL, Bootstrap.USUAL);
    var estimated = assertInstanceOf(Estimated.class, measured);
    return estimated.high() - estimated.low();
  }

  private static RatingGrid perfect() {
    return RatingGrid.ofUnits(rows("1 1 1", "2 2 2", "5 5 5", "3 3 3", "3 3 3", "4 4 4"));
  }

  private static List<List<@Nullable Integer>> agreeing(int units) {
    var random = new SplittableRandom(SEED);
    var made = new ArrayList<List<@Nullable Integer>>();
    for (var unit = 0; unit < units; unit++) {
      var truth = random.nextInt(1, 6);
      made.add(List.of(truth, Math.clamp(truth + random.nextInt(-1, 2), 1, 5)));
    }
    return made;
  }

  private interface Comparing {
    void compare(List<List<@Nullable Integer>> grid, List<List<@Nullable Integer>> shuffled);
  }

  private static void everyShuffle(Comparing comparing) {
    for (var seed = SEED; seed < SEED + 30; seed++) {
      var random = new Random(seed);
      var grid = new ArrayList<List<@Nullable Integer>>();
      var units = 2 + random.nextInt(12);
      var raters = 2 + random.nextInt(6);
      for (var unit = 0; unit < units; unit++) {
        var row = new ArrayList<@Nullable Integer>();
        for (var rater = 0; rater < raters; rater++) {
          row.add(unit > 1 && random.nextInt(6) == 0 ? null : 1 + random.nextInt(5));
        }
        grid.add(row);
      }
      comparing.compare(grid, shuffled(grid, random));
    }
  }

  private static List<List<@Nullable Integer>> shuffled(
      List<List<@Nullable Integer>> grid, Random random) {
    var order = new ArrayList<Integer>();
    for (var rater = 0; rater < grid.getFirst().size(); rater++) {
      order.add(rater);
    }
    Collections.shuffle(order, random);
    var shuffled = new ArrayList<List<@Nullable Integer>>();
    for (var row : grid) {
      var moved = new ArrayList<@Nullable Integer>();
      order.forEach(rater -> moved.add(row.get(rater)));
      shuffled.add(moved);
    }
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static List<List<@Nullable Integer>> widened(List<List<@Nullable Integer>> units) {
    var more = new ArrayList<List<@Nullable Integer>>();
    for (List<@Nullable Integer> unit : units) {
      var row = new ArrayList<@Nullable Integer>();
      row.addAll(unit);
      row.add(null);
      more.add(row);
    }
    return more;
  }

  private static void assertSame(OptionalDouble expected, OptionalDouble found) {
    assertEquals(expected.isPresent(), found.isPresent());
    if (expected.isPresent()) {
      assertEquals(expected.getAsDouble(), found.getAsDouble(), EXACT);
    }
  }
}
