package candor.model.scorecard;

import candor.model.store.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that one scorecard says: what was filled in, and what its author amended after sealing it.
///
/// @param ratings in the order of their competencies' keys
/// @param evidence in the order of keys and lines
/// @param amendments the oldest first
public record CardContent(
    Scorecard card, List<Rating> ratings, List<Evidence> evidence, List<Amendment> amendments) {
  public CardContent {
    ratings = ratings.stream().sorted(Comparator.comparing(Rating::competency)).toList();
    evidence =
        evidence.stream()
            .sorted(Comparator.comparing(Evidence::competency).thenComparing(Evidence::line))
            .toList();
    amendments = amendments.stream().sorted(Comparator.comparingInt(Amendment::place)).toList();
  }

  /// A stored card with all that belongs to it, whoever asks: rules look at it, readers ask
  /// [OpenScorecards].
  public static CardContent of(Snapshot s, Scorecard card) {
    return new CardContent(
        card,
        s.of(Rating.KIND, card.id()),
        s.of(Evidence.KIND, card.id()),
        s.of(Amendment.KIND, card.id()));
  }

  /// The keys of the competencies that are rated.
  public List<String> rated() {
    return ratings.stream().map(Rating::competency).toList();
  }

  /// What a competency was rated when the card was filled in.
  public Optional<Level> given(String competency) {
    return ratings.stream()
        .filter(rating -> rating.competency().equals(competency))
        .map(Rating::level)
        .findFirst();
  }

  /// What a competency is rated: the newest amendment, or else what was given.
  public Optional<Level> level(String competency) {
    return last(Correction.OfRating.class, competency)
        .map(Correction.OfRating::level)
        .or(() -> given(competency));
  }

  /// What is recommended: the newest amendment, or else what was given.
  public Optional<Recommendation> recommendation() {
    return last(Correction.OfRecommendation.class, "")
        .map(Correction.OfRecommendation::recommendation)
        .or(() -> Optional.ofNullable(card.recommendation()));
  }

  /// The sentence of reason: the newest amendment, or else what was given.
  public String reason() {
    return last(Correction.OfReason.class, "")
        .map(Correction.OfReason::reason)
        .orElseGet(card::reason);
  }

  /// The lines that speak for the rating of a competency.
  public List<Evidence> evidence(String competency) {
    return evidence.stream().filter(each -> each.competency().equals(competency)).toList();
  }

  /// The amendments of one thing, the oldest first.
  ///
  /// @param competency its key; empty for what is no rating
  public <C extends Correction> List<Amendment> amendments(Class<C> what, String competency) {
    return amendments.stream()
        .filter(each -> each.competency().equals(competency))
        .filter(each -> what.isInstance(each.correction()))
        .toList();
  }

  private <C extends Correction> Optional<C> last(Class<C> what, String competency) {
    var all = amendments(what, competency);
    return all.isEmpty() ? Optional.empty() : Optional.of(what.cast(all.getLast().correction()));
  }
}
