package candor.model.scorecard;

/// One interviewer's overall recommendation.
public enum Recommendation {
  STRONG_NO,
  NO,
  YES,
  STRONG_YES
}
