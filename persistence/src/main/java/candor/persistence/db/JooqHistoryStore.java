package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;

import candor.model.history.HistoryStore;
import candor.model.people.Settings;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Answers from the journal's tables.
public final class JooqHistoryStore implements HistoryStore {
  private static final Set<Kind<?>> CLOSED = Set.of(Scorecard.KIND, Rating.KIND);
  private final Database database;

  public JooqHistoryStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Operation> of(Id<?> subject, long before, int limit) {
    var about =
        DSL.select(OPERATION_SUBJECT.SEQ)
            .from(OPERATION_SUBJECT)
            .where(OPERATION_SUBJECT.SUBJECT.eq(subject.value()))
            .and(OPERATION_SUBJECT.SEQ.lt(before))
            .orderBy(OPERATION_SUBJECT.SUBJECT.desc(), OPERATION_SUBJECT.SEQ.desc())
            .limit(limit);
    return database.ask(
        sql -> open(new Journal(sql).read(OPERATION.SEQ.in(sql.fetchValues(about)), limit)));
  }

  @Override
  public List<Operation> all(long before, int limit) {
    var which = OPERATION.SEQ.lt(before).and(OPERATION.ACT.ne(Settings.CHANGE.name()));
    return database.ask(sql -> open(new Journal(sql).read(which, limit)));
  }

  private static List<Operation> open(List<Operation> operations) {
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
                    o.edits().stream().map(JooqHistoryStore::withoutScores).toList()))
        .toList();
  }

  private static Operation.Edit withoutScores(Operation.Edit edit) {
    return CLOSED.contains(edit.kind())
        ? new Operation.Edit(edit.kind(), edit.row(), nothing(edit.before()), nothing(edit.after()))
        : edit;
  }

  private static @Nullable Map<String, @Nullable Object> nothing(
      @Nullable Map<String, @Nullable Object> values) {
    return values == null ? null : Map.of();
  }
}
