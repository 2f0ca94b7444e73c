package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;

import candor.model.history.HistoryQuery;
import candor.model.people.Settings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Finds operations by one index, whatever is asked: by the one that leaves fewest to look at.
final class HistorySearch {
  private final DSLContext sql;
  private final HistoryQuery query;
  private final Condition time;

  HistorySearch(DSLContext sql, HistoryQuery query) {
    this.sql = sql;
    this.query = query;
    this.time = time();
  }

  /// Sequences of operations before one, newest first.
  List<Long> sequences(long before, int skip, int limit) {
    var subject = query.subject();
    if (subject != null) {
      return sql.select(OPERATION.SEQ)
          .from(OPERATION_SUBJECT)
          .join(OPERATION)
          .on(OPERATION.SEQ.eq(OPERATION_SUBJECT.SEQ))
          .where(OPERATION_SUBJECT.SUBJECT.eq(subject.value()))
          .and(OPERATION_SUBJECT.SEQ.lt(before))
          .and(time)
          .and(acts())
          .and(author())
          .orderBy(OPERATION_SUBJECT.SUBJECT.desc(), OPERATION_SUBJECT.SEQ.desc())
          .limit(limit)
          .offset(skip)
          .fetch(OPERATION.SEQ);
    }
    var which = OPERATION.SEQ.lt(before).and(span()).and(time);
    if (!query.acts().isEmpty()) {
      // Each act by itself comes in order from the index; together they would have to be sorted.
      return query.acts().stream()
          .map(
              act ->
                  newest(
                      which.and(OPERATION.ACT.eq(act)).and(author()), OPERATION.ACT, skip + limit))
          .flatMap(Collection::stream)
          .sorted(Comparator.reverseOrder())
          .skip(skip)
          .limit(limit)
          .toList();
    }
    return (query.author() == null
            ? newest(which.and(acts()), null, skip + limit)
            : newest(which.and(acts()).and(author()), OPERATION.AUTHOR, skip + limit))
        .stream().skip(skip).toList();
  }

  /// How many operations fit.
  int count() {
    var subject = query.subject();
    if (subject != null) {
      return sql.fetchCount(
          sql.select(OPERATION.SEQ)
              .from(OPERATION_SUBJECT)
              .join(OPERATION)
              .on(OPERATION.SEQ.eq(OPERATION_SUBJECT.SEQ))
              .where(OPERATION_SUBJECT.SUBJECT.eq(subject.value()))
              .and(time)
              .and(acts())
              .and(author()));
    }
    var which = time.and(author());
    return query.acts().isEmpty()
        ? sql.fetchCount(OPERATION, which)
            - sql.fetchCount(OPERATION, which.and(OPERATION.ACT.eq(Settings.CHANGE.name())))
        : sql.fetchCount(OPERATION, which.and(acts()));
  }

  private List<Long> newest(Condition which, @Nullable Field<String> first, int limit) {
    var inOrder =
        Stream.concat(Stream.ofNullable(first).map(Field::desc), Stream.of(OPERATION.SEQ.desc()))
            .toList();
    return sql.select(OPERATION.SEQ)
        .from(OPERATION)
        .where(which)
        .orderBy(inOrder)
        .limit(limit)
        .fetch(OPERATION.SEQ);
  }

  private Condition acts() {
    return query.acts().isEmpty()
        ? OPERATION.ACT.ne(Settings.CHANGE.name())
        : OPERATION.ACT.in(query.acts());
  }

  private Condition author() {
    return query.author() == null ? DSL.noCondition() : OPERATION.AUTHOR.eq(query.author());
  }

  private Condition time() {
    var from = query.from() == null ? DSL.noCondition() : OPERATION.AT.ge(query.from());
    return query.to() == null ? from : from.and(OPERATION.AT.lt(query.to()));
  }

  /// Between which sequences a time lies: the walk from the newest begins and ends there. Clocks
  /// are set back at times, so the time itself is asked too.
  private Condition span() {
    if (query.from() == null && query.to() == null) {
      return DSL.noCondition();
    }
    var ends =
        sql.select(DSL.min(OPERATION.SEQ), DSL.max(OPERATION.SEQ))
            .from(OPERATION)
            .where(time)
            .fetchSingle();
    var oldest = ends.value1();
    var newest = ends.value2();
    return oldest == null || newest == null
        ? DSL.falseCondition()
        : OPERATION.SEQ.between(oldest, newest);
  }
}
