package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_EDIT;
import static candor.persistence.db.schema.Tables.UNDO_STACK;

import candor.model.store.Operation;
import candor.model.store.Past;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;

/// Answers about what was done from the journal's tables.
final class PastOperations implements Past {
  private final DSLContext sql;
  private final Journal journal;

  PastOperations(DSLContext sql) {
    this.sql = sql;
    this.journal = new Journal(sql);
  }

  @Override
  public Optional<Operation> operation(long sequence) {
    return journal.read(OPERATION.SEQ.eq(sequence), 1).stream().findFirst();
  }

  @Override
  public Optional<Operation> lastReplay(long sequence) {
    return sql.select(OPERATION.SEQ)
        .from(OPERATION)
        .where(OPERATION.TARGET.eq(sequence))
        .orderBy(OPERATION.TARGET.desc(), OPERATION.SEQ.desc())
        .limit(1)
        .fetchOptional(OPERATION.SEQ)
        .flatMap(this::operation);
  }

  // The stack forgets what was taken back once something else is done; only what can be undone was
  // ever taken back.
  @Override
  public boolean isUndoable(long sequence) {
    return sql.fetchExists(UNDO_STACK, UNDO_STACK.SEQ.eq(sequence))
        || sql.fetchExists(OPERATION, OPERATION.TARGET.eq(sequence));
  }

  @Override
  public List<Operation> later(long sequence, Collection<UUID> rows, int limit) {
    var found = new TreeSet<Long>();
    for (var row : rows) {
      found.addAll(
          sql.selectDistinct(OPERATION_EDIT.ROW_ID, OPERATION_EDIT.SEQ)
              .from(OPERATION_EDIT)
              .where(OPERATION_EDIT.ROW_ID.eq(row))
              .and(OPERATION_EDIT.SEQ.gt(sequence))
              .orderBy(OPERATION_EDIT.ROW_ID.desc(), OPERATION_EDIT.SEQ.desc())
              .limit(limit)
              .fetch(OPERATION_EDIT.SEQ));
    }
    var newest = found.descendingSet().stream().limit(limit).toList();
    return newest.isEmpty() ? List.of() : journal.read(OPERATION.SEQ.in(newest), limit);
  }
}
