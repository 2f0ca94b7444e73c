package candor.model.interview;

/// What came of saying what was asked.
public sealed interface AskResult {
  /// Stored, or it was so already.
  record Kept() implements AskResult {}

  /// A question beyond the kit, as stored.
  record Added(AddedQuestion question) implements AskResult {}

  /// Refused: a question has words.
  record Wordless() implements AskResult {}

  /// Not removed: lines of notes stand under it.
  record StillUsed(int lines) implements AskResult {}

  /// There is no such interview or question any more.
  record Gone() implements AskResult {}

  /// I am not on the panel.
  record NotOnPanel() implements AskResult {}
}
