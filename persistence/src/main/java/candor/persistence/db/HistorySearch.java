package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;

import candor.model.history.HistoryQuery;
import candor.model.interview.AskQuestions;
import candor.model.interview.TakeNotes;
import candor.model.people.Settings;
import candor.model.posting.LeaveAlone;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Finds operations by one index, whatever is asked: by the one that leaves fewest to look at.
final class HistorySearch {
  /// Acts that are left out unless they are asked for: settings, and what an interview's replay
  /// tells.
  static final Set<String> QUIET =
      Set.of(
          Settings.CHANGE.name(),
          AskQuestions.OPEN.name(),
          TakeNotes.LEAVE.name(),
          LeaveAlone.REST.name(),
          LeaveAlone.WELL.name());

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
    var within = span();
    var which =
        OPERATION
            .SEQ
            .lt(before)
            .and(within.sequences())
            .and(within.isExact() ? DSL.noCondition() : time);
    if (!query.acts().isEmpty()) {
      // Each act by itself comes in order from the index; together they would have to be sorted.
      return query.acts().stream()
          .map(act -> newest(which.and(act(act)).and(author()), OPERATION.ACT, skip + limit))
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
    var within = span();
    if (within.isNone()) {
      return 0;
    }
    var which = within.isExact() ? within.sequences() : time;
    if (!query.acts().isEmpty()) {
      return query.acts().stream().mapToInt(act -> count(which.and(act(act)))).sum();
    }
    var everything = query.author() == null && within.isExact() ? within.length() : count(which);
    return everything - QUIET.stream().mapToInt(act -> count(which.and(act(act)))).sum();
  }

  // Sequences and acts or authors lie in one index; with the time each row would be looked at.
  private int count(Condition which) {
    return sql.fetchCount(OPERATION, which.and(author()));
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

  private static Condition act(String name) {
    return OPERATION.ACT.eq(name);
  }

  private Condition acts() {
    return query.acts().isEmpty() ? OPERATION.ACT.notIn(QUIET) : OPERATION.ACT.in(query.acts());
  }

  private Condition author() {
    return query.author() == null ? DSL.noCondition() : OPERATION.AUTHOR.eq(query.author());
  }

  private Condition time() {
    var from = query.from() == null ? DSL.noCondition() : OPERATION.AT.ge(query.from());
    return query.to() == null ? from : from.and(OPERATION.AT.lt(query.to()));
  }

  /// Between which sequences the asked time lies, both included: the walk from the newest begins
  /// and ends there.
  ///
  /// @param operations how many of that time there are
  private record Span(long oldest, long newest, long operations) {
    boolean isNone() {
      return operations == 0;
    }

    int length() {
      return Math.toIntExact(newest - oldest + 1);
    }

    /// Clocks are set back at times, and then others lie in between.
    boolean isExact() {
      return operations == newest - oldest + 1;
    }

    Condition sequences() {
      return OPERATION.SEQ.between(oldest, newest);
    }
  }

  private Span span() {
    if (query.from() == null && query.to() == null) {
      var last = new Journal(sql).last();
      return new Span(1, last, last);
    }
    var ends =
        sql.select(DSL.min(OPERATION.SEQ), DSL.max(OPERATION.SEQ), DSL.count())
            .from(OPERATION)
            .where(time)
            .fetchSingle();
    var oldest = ends.value1();
    var newest = ends.value2();
    return oldest == null || newest == null
        ? new Span(0, 0, 0)
        : new Span(oldest, newest, ends.value3());
  }
}
