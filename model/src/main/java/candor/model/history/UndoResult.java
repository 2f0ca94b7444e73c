package candor.model.history;

import candor.model.store.Operation;

/// What came of asking for undo or redo.
public sealed interface UndoResult {
  /// The operation was taken back, or done again.
  record Done(Operation operation) implements UndoResult {}

  /// There is nothing (more) to take back or do again.
  record Nothing() implements UndoResult {}

  /// Left as it is, since something later depends on it.
  ///
  /// @param operation what could not be taken back
  /// @param kind the kind of row that was changed later, or that points at what would be removed
  record Blocked(Operation operation, String kind) implements UndoResult {}
}
