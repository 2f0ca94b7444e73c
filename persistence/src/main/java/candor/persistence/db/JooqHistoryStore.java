package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;

import candor.model.history.HistoryQuery;
import candor.model.history.HistoryStore;
import candor.model.history.PipelineThen;
import candor.model.job.JobId;
import candor.model.people.Settings;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

  @Override
  public List<Operation> page(HistoryQuery query, long before, int skip, int limit) {
    return database.ask(
        sql -> {
          var sequences = new HistorySearch(sql, query).sequences(before, skip, limit);
          return sequences.isEmpty()
              ? List.of()
              : open(new Journal(sql).read(OPERATION.SEQ.in(sequences), limit));
        });
  }

  @Override
  public int count(HistoryQuery query) {
    return database.ask(sql -> new HistorySearch(sql, query).count());
  }

  @Override
  public List<Operation> named(Collection<Long> sequences) {
    return sequences.isEmpty()
        ? List.of()
        : database.ask(
            sql -> open(new Journal(sql).read(OPERATION.SEQ.in(sequences), sequences.size())));
  }

  // From one name to the next by the index: all operations would have to be looked at otherwise.
  @Override
  public List<String> authors() {
    return database.ask(
        sql -> {
          var found = new ArrayList<String>();
          for (var next = author(sql, DSL.noCondition());
              next.isPresent();
              next = author(sql, OPERATION.AUTHOR.gt(next.get()))) {
            found.add(next.get());
          }
          return found.stream()
              .filter(name -> !name.isEmpty())
              .sorted(String.CASE_INSENSITIVE_ORDER)
              .toList();
        });
  }

  @Override
  public Optional<PipelineThen> pipeline(JobId job, Instant at) {
    return database.ask(sql -> new PastPipeline(sql, job, at).read());
  }

  private static Optional<String> author(DSLContext sql, Condition which) {
    return sql.select(OPERATION.AUTHOR)
        .from(OPERATION)
        .where(which)
        .orderBy(OPERATION.AUTHOR)
        .limit(1)
        .fetchOptional(OPERATION.AUTHOR);
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
