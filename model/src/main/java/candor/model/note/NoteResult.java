package candor.model.note;

/// What came of writing a note.
public sealed interface NoteResult {
  /// Stored; the row with its new revision.
  record Saved(Note note) implements NoteResult {}

  /// Not stored, since somebody changed it in between: both texts are kept apart.
  ///
  /// @param stored what is there now
  record Conflict(Note stored) implements NoteResult {}

  /// Not stored, since the candidate or the note is no longer there.
  record Gone() implements NoteResult {}
}
