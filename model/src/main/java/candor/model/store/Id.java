package candor.model.store;

import java.util.UUID;

/// Names one row for ever: a UUIDv7 made on this machine, or one derived from a name where the same
/// thing must be found again (an application of a board, a built-in role kit).
///
/// Every kind of row has its own id record, so that a job can't be handed where a stage belongs.
///
/// @param <R> the row that it names
public interface Id<R extends Row<R>> {
  /// The bare value.
  UUID value();

  /// What kind of row it names.
  Kind<R> kind();
}
