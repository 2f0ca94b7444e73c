package candor.model.scorecard;

import candor.model.store.Text;

/// What an amendment says instead of what a sealed scorecard said.
public sealed interface Correction {
  /// Another level, or that a competency was not assessed.
  ///
  /// @param competency its key
  record OfRating(String competency, Level level) implements Correction {}

  /// Another overall recommendation.
  record OfRecommendation(Recommendation recommendation) implements Correction {}

  /// Another sentence of reason.
  record OfReason(String reason) implements Correction {
    public OfReason {
      reason = Text.storable(reason);
    }
  }
}
