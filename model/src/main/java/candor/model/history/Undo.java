package candor.model.history;

import candor.model.store.Act;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.Store;
import candor.model.store.StoreException;
import candor.model.store.Transaction;
import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes back what the user did, newest first, and does it again: across restarts, from the
/// journal.
///
/// Undo is itself an operation in the journal. It happens whole or not at all, and only while every
/// field that it would set back still says what the operation wrote.
public final class Undo {
  private static final Act UNDO = Act.lasting("undo");
  private static final Act REDO = Act.lasting("redo");
  private final Store store;

  public Undo(Store store) {
    this.store = store;
  }

  /// Takes back the newest operation that can be.
  public UndoResult undo() {
    return replay(
        UNDO,
        Transaction::undoable,
        operation -> operation.edits().reversed().stream().map(Operation.Edit::inverse).toList());
  }

  /// Does again what was taken back last, as long as nothing else was done since.
  public UndoResult redo() {
    return replay(REDO, Transaction::redoable, Operation::edits);
  }

  private UndoResult replay(
      Act act,
      Function<Transaction, Optional<Operation>> which,
      Function<Operation, List<Operation.Edit>> edits) {
    try {
      return store.write(
          act,
          tx -> {
            var found = which.apply(tx);
            if (found.isEmpty()) {
              return new UndoResult.Nothing();
            }
            var operation = found.get();
            for (var edit : edits.apply(operation)) {
              if (!apply(tx, edit.kind(), edit)) {
                throw new BlockedException(operation, edit.kind().name());
              }
            }
            tx.replays(operation);
            return new UndoResult.Done(operation);
          });
    } catch (BlockedException blocked) {
      return new UndoResult.Blocked(blocked.operation, blocked.kind);
    }
  }

  private static <R extends Row<R>> boolean apply(
      Transaction tx, Kind<R> kind, Operation.Edit edit) {
    var stored = tx.find(kind, edit.row());
    var before = edit.before();
    var after = edit.after();
    if (before == null) {
      return stored.isEmpty() && created(tx, kind, Objects.requireNonNull(after));
    }
    if (stored.isEmpty() || !says(kind, stored.get(), before)) {
      return false;
    }
    if (after == null) {
      return removed(tx, stored.get());
    }
    tx.put(kind.with(stored.get(), after));
    return true;
  }

  private static <R extends Row<R>> boolean created(
      Transaction tx, Kind<R> kind, Map<String, @Nullable Object> values) {
    var row = kind.withRevision(kind.make(values), 0);
    var whole =
        kind.references()
            .allMatch(
                field -> {
                  var target = values.get(field.name());
                  return !(target instanceof Id<?> id) || isThere(tx, id);
                });
    if (whole) {
      tx.put(row);
    }
    return whole;
  }

  private static <T extends Row<T>> boolean isThere(Transaction tx, Id<T> id) {
    return tx.find(id).isPresent();
  }

  private static <R extends Row<R>> boolean removed(Transaction tx, R row) {
    try {
      tx.remove(row.id());
      return true;
    } catch (StoreException e) {
      if (e.reason() == StoreException.Reason.STILL_USED) {
        return false;
      }
      throw e;
    }
  }

  private static <R extends Row<R>> boolean says(
      Kind<R> kind, R row, Map<String, @Nullable Object> values) {
    var stored = kind.values(row);
    var content = new HashMap<>(values);
    kind.fields().stream().filter(f -> !f.isContent()).forEach(f -> content.remove(f.name()));
    return content.entrySet().stream()
        .allMatch(entry -> Objects.equals(stored.get(entry.getKey()), entry.getValue()));
  }

  private static final class BlockedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;
    private final transient Operation operation;
    private final String kind;

    BlockedException(Operation operation, String kind) {
      this.operation = operation;
      this.kind = kind;
    }
  }
}
