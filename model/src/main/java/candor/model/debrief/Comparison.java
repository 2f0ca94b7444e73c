package candor.model.debrief;

import candor.model.kit.Competency;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The candidates of one job side by side, by the mechanical rule.
///
/// @param candidates one matrix each
/// @param dropped whose ratings are left out
public record Comparison(List<Matrix> candidates, Weights weights, Set<PersonId> dropped) {
  public Comparison {
    candidates = List.copyOf(candidates);
    dropped = Set.copyOf(dropped);
  }

  /// All competencies of all of them, each once, in the order in which they come.
  public List<Competency> competencies() {
    var all = new LinkedHashMap<String, Competency>();
    candidates.forEach(
        matrix -> matrix.competencies().forEach(each -> all.putIfAbsent(each.key(), each)));
    return List.copyOf(all.values());
  }

  /// Everybody who has rated one of them, each once, in the order in which they come.
  ///
  /// @return names by person
  public Map<PersonId, String> raters() {
    var all = new LinkedHashMap<PersonId, String>();
    for (var matrix : candidates) {
      matrix.raters().stream()
          .filter(Rater::isOpen)
          .forEach(rater -> all.putIfAbsent(rater.person(), rater.name()));
    }
    return all;
  }

  /// The candidate of an application.
  public Optional<Matrix> of(ApplicationId application) {
    return candidates.stream()
        .filter(matrix -> matrix.application().equals(application))
        .findFirst();
  }

  /// What each candidate's ratings come to, in the candidates' order.
  public Map<ApplicationId, Score> scores() {
    var competencies = competencies();
    var scores = new LinkedHashMap<ApplicationId, Score>();
    candidates.forEach(
        matrix ->
            scores.put(
                matrix.application(), new Tally(matrix, competencies, dropped).score(weights)));
    return scores;
  }

  /// The candidates in the order of their weighted means.
  public Order order() {
    var values = new LinkedHashMap<ApplicationId, OptionalDouble>();
    scores().forEach((application, score) -> values.put(application, score.value()));
    return Order.of(values);
  }

  /// The same with other weights.
  public Comparison with(Weights other) {
    return new Comparison(candidates, other, dropped);
  }

  /// The same without the ratings of these.
  public Comparison without(Set<PersonId> others) {
    return new Comparison(candidates, weights, others);
  }
}
