package candor.model.debrief;

import candor.model.candidate.CandidateId;
import candor.model.kit.Competency;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who said what of one candidate: interviewers by competencies. It holds nothing that may not be
/// seen by whom it was read for.
///
/// @param competencies all that were to be rated, in the kit's order
/// @param raters by interview, then by name
public record Matrix(
    ApplicationId application,
    CandidateId candidate,
    String name,
    List<Competency> competencies,
    List<Rater> raters) {
  public Matrix {
    competencies = List.copyOf(competencies);
    raters = List.copyOf(raters);
  }

  /// The levels that count for a competency, in the raters' order.
  ///
  /// @param dropped whose ratings are left out
  public List<Integer> levels(String competency, Set<PersonId> dropped) {
    return raters.stream()
        .filter(rater -> !dropped.contains(rater.person()))
        .flatMap(
            rater ->
                rater.cell(competency) instanceof Cell.Rated rated
                    ? Optional.of(rated.number()).stream()
                    : Optional.<Integer>empty().stream())
        .toList();
  }

  /// How far the ratings of a competency are apart; empty when nobody assessed it.
  public Optional<Spread> spread(String competency) {
    var levels = levels(competency, Set.of());
    return levels.isEmpty() ? Optional.empty() : Optional.of(Spread.of(levels));
  }

  /// The competencies with the widest spread first. What fewer than two have rated shows no
  /// disagreement and comes last; otherwise the kit's order stays.
  public List<Competency> disagreementFirst() {
    return competencies.stream()
        .sorted(
            Comparator.comparing(
                competency -> compared(competency.key()),
                Comparator.comparing((Optional<Spread> spread) -> spread.isEmpty())
                    .thenComparing(
                        (one, other) ->
                            one.isEmpty() || other.isEmpty()
                                ? 0
                                : Spread.WIDEST_FIRST.compare(one.get(), other.get()))))
        .toList();
  }

  private Optional<Spread> compared(String competency) {
    return spread(competency).filter(spread -> spread.ratings() > 1);
  }

  /// Whether there is any number in it.
  public boolean isRated() {
    return competencies.stream().anyMatch(each -> !levels(each.key(), Set.of()).isEmpty());
  }

  /// Those whose scorecard does not count: closed to me, or not sealed.
  public List<Rater> closed() {
    return raters.stream().filter(rater -> !rater.isOpen()).toList();
  }
}
