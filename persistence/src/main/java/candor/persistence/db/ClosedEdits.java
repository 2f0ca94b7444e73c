package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION_EDIT;

import candor.model.debrief.Decision;
import candor.model.debrief.Dissent;
import candor.model.debrief.Weighing;
import candor.model.scorecard.Authored;
import candor.model.scorecard.OpenScorecards;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Leaves out of the journal's answers what scorecards and decisions say, and of others' interview
/// notes what whoever asks may not read. That something was made, changed or removed may be known.
final class ClosedEdits {
  // They hold numbers from scorecards.
  private static final Set<Kind<?>> DECIDED = Set.of(Weighing.KIND, Decision.KIND, Dissent.KIND);

  private final DSLContext sql;
  private final Snapshot rows;
  private final Map<UUID, Optional<Authored>> whose = new HashMap<>();
  private final Map<Authored, Boolean> readable = new HashMap<>();

  /// @param rows as whoever asks sees them
  ClosedEdits(DSLContext sql, Snapshot rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /// What is left of operations.
  List<Operation> left(List<Operation> operations) {
    return operations.stream()
        .map(
            o ->
                new Operation(
                    o.sequence(),
                    o.id(),
                    o.at(),
                    o.author(),
                    o.act(),
                    o.target(),
                    o.edits().stream().map(this::left).toList()))
        .toList();
  }

  private Operation.Edit left(Operation.Edit edit) {
    return isClosed(edit)
        ? new Operation.Edit(edit.kind(), edit.row(), nothing(edit.before()), nothing(edit.after()))
        : edit;
  }

  private boolean isClosed(Operation.Edit edit) {
    if (Authored.isScore(edit.kind()) || DECIDED.contains(edit.kind())) {
      return true;
    }
    return Authored.is(edit.kind())
        && !whose
            .computeIfAbsent(edit.row(), _ -> whose(edit))
            .map(
                work ->
                    readable.computeIfAbsent(
                        work, w -> OpenScorecards.mayRead(rows, w.interview(), w.author())))
            .orElse(false);
  }

  private Optional<Authored> whose(Operation.Edit edit) {
    return stored(edit.kind(), edit.row())
        .or(() -> said(edit.before()))
        .or(() -> said(edit.after()))
        .or(() -> created(edit.row()));
  }

  private <R extends Row<R>> Optional<Authored> stored(Kind<R> kind, UUID row) {
    return rows.find(kind, row).flatMap(found -> Authored.of(found, _ -> Optional.empty()));
  }

  // A row that is gone: the edit that created it has all its fields.
  private Optional<Authored> created(UUID row) {
    return sql.select(OPERATION_EDIT.fields())
        .from(OPERATION_EDIT)
        .where(OPERATION_EDIT.ROW_ID.eq(row))
        .and(OPERATION_EDIT.BEFORE.isNull())
        .and(OPERATION_EDIT.AFTER.isNotNull())
        .orderBy(OPERATION_EDIT.ROW_ID, OPERATION_EDIT.SEQ)
        .limit(1)
        .fetchOptional(Journal::edit)
        .flatMap(edit -> said(Objects.requireNonNull(edit.after())));
  }

  private static Optional<Authored> said(@Nullable Map<String, @Nullable Object> values) {
    return values == null ? Optional.empty() : Authored.of(values, _ -> Optional.empty());
  }

  private static @Nullable Map<String, @Nullable Object> nothing(
      @Nullable Map<String, @Nullable Object> values) {
    return values == null ? null : Map.of();
  }
}
