package candor.model.interview;

import java.util.List;
import java.util.Optional;

/// What came of keeping notes.
public sealed interface NotesResult {
  /// Everything that was given is stored.
  ///
  /// @param lines those that were put, as they are stored now, in the order in which they were
  ///   given
  /// @param sitting where the interviewer is as stored; absent when they have written nothing yet
  record Written(List<NoteLine> lines, Optional<Sitting> sitting) implements NotesResult {
    public Written {
      lines = List.copyOf(lines);
    }
  }

  /// There is no such interview any more; nothing was stored.
  record Gone() implements NotesResult {}

  /// I am not on its panel and never wrote anything while I was; nothing was stored.
  record NotOnPanel() implements NotesResult {}

  /// A line of this id is somebody else's, or of another interview; nothing was stored.
  record Foreign(NoteLineId line) implements NotesResult {}
}
