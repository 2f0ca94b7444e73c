package candor.model.history;

import candor.model.store.Operation;
import java.util.List;

/// What came of asking for undo or redo.
public sealed interface UndoResult {
  /// The operation was taken back, or done again.
  ///
  /// @param again whether it was done again
  record Done(Operation operation, boolean again) implements UndoResult {}

  /// Everything is left as it was.
  sealed interface Refused extends UndoResult {}

  /// There is nothing (more) to take back or do again.
  record Nothing() implements Refused {}

  /// Something later depends on it.
  ///
  /// @param operation what could not be taken back
  /// @param kind the kind of row that was changed later, or that points at what would be removed
  /// @param later the sequences of the later operations that stand in the way, newest first, at
  ///   most [#MOST]
  record Blocked(Operation operation, String kind, List<Long> later) implements Refused {
    /// How many later operations are named.
    public static final int MOST = 20;

    public Blocked {
      later = List.copyOf(later);
    }
  }

  /// It is for somebody else to take back or do again: it is their own, or more than whoever asks
  /// may change.
  record NotMine(Operation operation) implements Refused {}

  /// It was taken back already, or, where it is itself an undo, something was done with the
  /// operation it took back since.
  record TakenBack(Operation operation) implements Refused {}

  /// Its act is one that stays: what was sealed, sent or received, and what was typed during an
  /// interview.
  record Lasting(Operation operation) implements Refused {}

  /// What it wrote was erased, so nobody knows any more what was before.
  record Erased(Operation operation) implements Refused {}
}
