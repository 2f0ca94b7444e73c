package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.UNDO_STACK;

import candor.model.store.Id;
import candor.model.store.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Takes from the stack of what can be undone and done again every operation of which something was
/// erased, and those that could not be undone any more because it stays: Ctrl+Z would stop at them,
/// and reach nothing before.
final class UndoCut {
  private static final int PAGE = 200;
  private final DSLContext sql;
  private final Map<UUID, Set<String>> written = new HashMap<>();
  private final Set<UUID> cameOrWent = new HashSet<>();
  private final Set<UUID> pointedAt = new HashSet<>();

  UndoCut(DSLContext sql) {
    this.sql = sql;
  }

  /// Does so.
  void run() {
    var undone =
        sql.select(UNDO_STACK.SEQ)
            .from(UNDO_STACK)
            .join(OPERATION)
            .on(OPERATION.TARGET.eq(UNDO_STACK.SEQ))
            .where(UNDO_STACK.UNDONE.eq(true))
            .groupBy(UNDO_STACK.SEQ)
            .orderBy(DSL.max(OPERATION.SEQ).desc())
            .fetch(UNDO_STACK.SEQ);
    var done =
        sql.select(UNDO_STACK.SEQ)
            .from(UNDO_STACK)
            .where(UNDO_STACK.UNDONE.eq(false))
            .orderBy(UNDO_STACK.SEQ.desc())
            .fetch(UNDO_STACK.SEQ);
    cut(done);
    written.clear();
    cameOrWent.clear();
    pointedAt.clear();
    cut(undone);
  }

  /// @param sequences in the order in which they would be undone, or done again
  private void cut(List<Long> sequences) {
    var journal = new Journal(sql);
    for (var from = 0; from < sequences.size(); from += PAGE) {
      var page = sequences.subList(from, Math.min(from + PAGE, sequences.size()));
      var operations = new HashMap<Long, Operation>();
      journal
          .read(OPERATION.SEQ.in(page), page.size())
          .forEach(operation -> operations.put(operation.sequence(), operation));
      var dropped = new ArrayList<Long>();
      for (var sequence : page) {
        var operation = operations.get(sequence);
        if (operation != null && isInTheWay(operation)) {
          stays(operation);
          dropped.add(sequence);
        }
      }
      sql.deleteFrom(UNDO_STACK).where(UNDO_STACK.SEQ.in(dropped)).execute();
    }
  }

  private boolean isInTheWay(Operation operation) {
    return operation.edits().stream().anyMatch(edit -> edit.isErased() || isInTheWay(edit));
  }

  private boolean isInTheWay(Operation.Edit edit) {
    var after = edit.after();
    var before = edit.before();
    if (cameOrWent.contains(edit.row())) {
      return true;
    }
    if (before == null || after == null) {
      var values = before == null ? after : before;
      return written.containsKey(edit.row())
          || pointedAt.contains(edit.row())
          || (values != null
              && values.values().stream()
                  .anyMatch(v -> v instanceof Id<?> id && cameOrWent.contains(id.value())));
    }
    return after.keySet().stream().anyMatch(written.getOrDefault(edit.row(), Set.of())::contains);
  }

  private void stays(Operation operation) {
    for (var edit : operation.edits()) {
      var after = edit.after();
      if (after == null || edit.before() == null) {
        cameOrWent.add(edit.row());
      } else {
        written.computeIfAbsent(edit.row(), _ -> new HashSet<>()).addAll(after.keySet());
      }
      if (after != null) {
        after.values().stream()
            .filter(Id.class::isInstance)
            .forEach(id -> pointedAt.add(((Id<?>) id).value()));
      }
    }
  }
}
