package candor.model.interview;

import java.time.Instant;

/// A line as the editor has it; see [NoteLine] for what its parts mean.
///
/// @param id made by whoever types it, once: the same line keeps it however often it is changed
/// @param writtenAt when it was begun; counts only when the line is new
public record TypedLine(
    NoteLineId id, long place, String question, String text, Instant writtenAt) {
  /// The line as it was stored.
  public static TypedLine of(NoteLine line) {
    return new TypedLine(line.id(), line.place(), line.question(), line.text(), line.writtenAt());
  }

  /// The same line elsewhere.
  public TypedLine at(long other) {
    return new TypedLine(id, other, question, text, writtenAt);
  }

  /// The same line with other words.
  public TypedLine saying(String other) {
    return new TypedLine(id, place, question, other, writtenAt);
  }
}
