package candor.model.scorecard;

import java.util.List;

/// What came of filling in or sealing a scorecard.
public sealed interface ScorecardResult {
  /// Stored; the card as it is now.
  record Saved(CardContent content) implements ScorecardResult {}

  /// Refused: the card is sealed.
  record AlreadySealed(Scorecard card) implements ScorecardResult {}

  /// Not sealed yet, since something is missing.
  ///
  /// @param unrated names of competencies neither rated nor said to be not assessed
  /// @param unsupported names of competencies rated at a level without a line of evidence
  /// @param noRecommendation whether the recommendation is missing
  /// @param noReason whether the sentence of reason is missing
  record Incomplete(
      List<String> unrated, List<String> unsupported, boolean noRecommendation, boolean noReason)
      implements ScorecardResult {
    /// Whether nothing is missing.
    public boolean isNothing() {
      return unrated.isEmpty() && unsupported.isEmpty() && !noRecommendation && !noReason;
    }
  }

  /// Refused: the recommendation comes last, after each competency is rated or said to be not
  /// assessed.
  ///
  /// @param unrated names of those that are not
  record RatingsFirst(List<String> unrated) implements ScorecardResult {}

  /// There is no such interview, or I am not on its panel.
  record NotMine() implements ScorecardResult {}
}
