package candor.model.debrief;

/// What was decided about a candidate.
public enum DecisionOutcome {
  HIRE,
  /// On to the next step of the pipeline.
  ADVANCE,
  /// Nothing yet: something is waited for.
  HOLD,
  REJECT
}
