package candor.model.scorecard;

/// What came of opening an interview's scorecards early.
public sealed interface EarlyResult {
  /// Recorded; what is sealed there is open to me from now on.
  record Opened(EarlyOpening opening) implements EarlyResult {}

  /// Refused: no sealed scorecard there is closed to me.
  record NothingClosed() implements EarlyResult {}

  /// Refused: no reason was given.
  record NoReason() implements EarlyResult {}

  /// Refused: only whose workspace it is may do so.
  record NotAllowed() implements EarlyResult {}
}
