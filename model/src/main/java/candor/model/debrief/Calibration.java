package candor.model.debrief;

import candor.model.agreement.Agreement;
import candor.model.agreement.Bootstrap;
import candor.model.agreement.IccForm;
import candor.model.agreement.IntraclassCorrelation;
import candor.model.agreement.KrippendorffAlpha;
import candor.model.agreement.RatingGrid;
import candor.model.agreement.Scale;
import candor.model.agreement.Severity;
import candor.model.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far interviewers agree, over the sealed scorecards that I may see. A unit is one competency
/// of one candidate; who rated it in two interviews is taken at their later word.
///
/// @param alpha Krippendorff's, of levels as ranks
/// @param single ICC(2,1) of one panel: how far the rating of one of them can be trusted, absolute
///   agreement
/// @param mean ICC(2,k): the same for their mean
/// @param raters each with how strict or lenient they are against the others, in levels; below 0 is
///   stricter
/// @param ratings how many there are in all
public record Calibration(
    Agreement alpha, Agreement single, Agreement mean, List<Strictness> raters, int ratings) {
  public Calibration {
    raters = List.copyOf(raters);
  }

  /// One interviewer against the others.
  ///
  /// @param ratings how many they gave
  public record Strictness(PersonId person, String name, int ratings, Agreement severity) {}

  /// Measures it. Takes tens of milliseconds, so never on the window's thread.
  ///
  /// @param about whose panel the correlations are of, and stands first; they need units that all
  ///   of them rated, which over a whole job nobody's are
  /// @param candidates who is measured
  /// @param scale what the levels are taken for
  public static Calibration of(Matrix about, List<Matrix> candidates, Scale scale) {
    var people = new LinkedHashMap<PersonId, String>();
    add(about, people);
    var panel = List.copyOf(people.keySet());
    candidates.forEach(matrix -> add(matrix, people));
    var grid = RatingGrid.ofUnits(units(candidates, List.copyOf(people.keySet())));
    var shared = RatingGrid.ofUnits(units(candidates, panel));
    var strictness = new ArrayList<Strictness>();
    var column = 0;
    for (var person : people.entrySet()) {
      strictness.add(
          new Strictness(
              person.getKey(),
              person.getValue(),
              ratings(candidates, person.getKey()),
              Severity.of(grid, column, Bootstrap.USUAL)));
      column++;
    }
    return new Calibration(
        KrippendorffAlpha.measure(grid, scale, Bootstrap.USUAL),
        IntraclassCorrelation.measure(shared, IccForm.TWO_WAY_RANDOM_SINGLE, Bootstrap.USUAL),
        IntraclassCorrelation.measure(shared, IccForm.TWO_WAY_RANDOM_MEAN, Bootstrap.USUAL),
        strictness,
        strictness.stream().mapToInt(Strictness::ratings).sum());
  }

  private static void add(Matrix matrix, Map<PersonId, String> people) {
    matrix.raters().stream()
        .filter(Rater::isOpen)
        .forEach(rater -> people.putIfAbsent(rater.person(), rater.name()));
  }

  private static List<List<@Nullable Integer>> units(
      List<Matrix> candidates, List<PersonId> people) {
    var units = new ArrayList<List<@Nullable Integer>>();
    for (var matrix : candidates) {
      for (var competency : matrix.competencies()) {
        Map<PersonId, Integer> said = new LinkedHashMap<>();
        for (var rater : matrix.raters()) {
          if (rater.cell(competency.key()) instanceof Cell.Rated rated) {
            said.put(rater.person(), rated.number());
          }
        }
        var unit = new ArrayList<@Nullable Integer>();
        people.forEach(person -> unit.add(said.get(person)));
        units.add(unit);
      }
    }
    return units;
  }

  private static int ratings(List<Matrix> candidates, PersonId person) {
    return candidates.stream()
        .flatMap(matrix -> matrix.raters().stream())
        .filter(rater -> rater.person().equals(person))
        .mapToInt(
            rater ->
                (int) rater.cells().values().stream().filter(Cell.Rated.class::isInstance).count())
        .sum();
  }
}
