package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;

import candor.model.access.Area;
import candor.model.history.HistoryQuery;
import candor.model.history.HistoryStore;
import candor.model.history.PipelineThen;
import candor.model.interview.InterviewId;
import candor.model.job.JobId;
import candor.model.people.PersonId;
import candor.model.scorecard.OpenScorecards;
import candor.model.store.Id;
import candor.model.store.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Answers from the journal's tables.
public final class JooqHistoryStore implements HistoryStore {
  private final Database database;

  public JooqHistoryStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Operation> of(Id<?> subject, long before, int limit) {
    return page(HistoryQuery.ALL.about(subject), before, 0, limit);
  }

  @Override
  public List<Operation> all(long before, int limit) {
    var which = OPERATION.SEQ.lt(before).and(OPERATION.ACT.notIn(HistorySearch.QUIET));
    return ask(List.of(), sql -> ClosedEdits.left(new Journal(sql).read(which, limit)));
  }

  @Override
  public List<Operation> page(HistoryQuery query, long before, int skip, int limit) {
    return ask(
        List.of(),
        sql -> {
          var sequences = new HistorySearch(sql, query).sequences(before, skip, limit);
          return sequences.isEmpty()
              ? List.of()
              : ClosedEdits.left(new Journal(sql).read(OPERATION.SEQ.in(sequences), limit));
        });
  }

  @Override
  public int count(HistoryQuery query) {
    return ask(0, sql -> new HistorySearch(sql, query).count());
  }

  @Override
  public List<Operation> named(Collection<Long> sequences) {
    return sequences.isEmpty()
        ? List.of()
        : ask(
            List.of(),
            sql ->
                ClosedEdits.left(
                    new Journal(sql).read(OPERATION.SEQ.in(sequences), sequences.size())));
  }

  // From one name to the next by the index: all operations would have to be looked at otherwise.
  @Override
  public List<String> authors() {
    return ask(
        List.of(),
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
    return ask(Optional.empty(), sql -> new PastPipeline(sql, job, at).read());
  }

  // The journal tells of everybody.
  private <T> T ask(T nothing, Function<DSLContext, T> question) {
    return database.ask(
        sql -> database.seat().access(sql).has(Area.HISTORY) ? question.apply(sql) : nothing);
  }

  @Override
  public List<Operation> notes(InterviewId interview, PersonId author) {
    return database.ask(
        sql ->
            OpenScorecards.mayRead(database.seat().rows(sql), interview, author)
                ? new PastNotes(sql, interview, author).read()
                : List.of());
  }

  private static Optional<String> author(DSLContext sql, Condition which) {
    return sql.select(OPERATION.AUTHOR)
        .from(OPERATION)
        .where(which)
        .orderBy(OPERATION.AUTHOR)
        .limit(1)
        .fetchOptional(OPERATION.AUTHOR);
  }
}
