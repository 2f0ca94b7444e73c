package candor.model.scorecard;

import java.util.List;

/// What came of filling in or sealing a scorecard.
public sealed interface ScorecardResult {
  /// Stored; the card and all its ratings as they are now.
  record Saved(Scorecard card, List<Rating> ratings) implements ScorecardResult {}

  /// Refused: the card is sealed.
  record AlreadySealed(Scorecard card) implements ScorecardResult {}

  /// Not sealed yet, since something is missing.
  ///
  /// @param unrated names of competencies neither rated nor said to be not assessed
  /// @param noRecommendation whether the recommendation is missing
  /// @param noReason whether the sentence of reason is missing
  record Incomplete(List<String> unrated, boolean noRecommendation, boolean noReason)
      implements ScorecardResult {}

  /// There is no such interview, or I am not on its panel.
  record NotMine() implements ScorecardResult {}
}
