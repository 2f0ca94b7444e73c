package candor.model.scorecard;

/// What came of amending a sealed scorecard.
public sealed interface AmendResult {
  /// Kept; the card with all its amendments.
  record Amended(CardContent content) implements AmendResult {}

  /// Refused: I have no sealed scorecard for the interview. A draft is simply changed.
  record NotSealed() implements AmendResult {}

  /// Refused: the card says so already.
  record NothingNew() implements AmendResult {}

  /// Refused: no reason was given for the amendment.
  record NoReason() implements AmendResult {}

  /// Refused: the competency is not rated on this card, or the new sentence is empty.
  record NotThere() implements AmendResult {}
}
