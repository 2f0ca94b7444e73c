package candor.model.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One piece of work on the stored rows: all of it is kept, or nothing.
public interface Transaction extends Snapshot {
  /// The time of the operation, UTC, whole microseconds; the same all through it.
  Instant now();

  /// A new UUIDv7.
  UUID newId();

  /// Stores a row whose revision is that of the stored one (0 for a new row), its times in whole
  /// microseconds.
  ///
  /// @return the row with its new revision; the same row when nothing differs
  /// @throws StaleRowException when the stored row has another revision: look before writing
  @CanIgnoreReturnValue
  <R extends Row<R>> R put(R row);

  /// Removes a row; removing what is not there changes nothing.
  ///
  /// @throws StoreException when another row still points at it
  <R extends Row<R>> void remove(Id<R> id);

  /// The newest operation that Ctrl+Z would take back.
  Optional<Operation> undoable();

  /// The operation that Ctrl+Shift+Z would do again.
  Optional<Operation> redoable();

  /// Says that this transaction takes the operation back or does it again.
  void replays(Operation operation);
}
