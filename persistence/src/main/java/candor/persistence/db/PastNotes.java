package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_EDIT;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;

import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.scorecard.Authored;
import candor.model.store.Kind;
import candor.model.store.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// How the notes of an interview came to be, as the journal's tables have it.
final class PastNotes {
  private final DSLContext sql;
  private final InterviewId interview;

  PastNotes(DSLContext sql, InterviewId interview) {
    this.sql = sql;
    this.interview = interview;
  }

  /// Operations about the interview, the oldest first, with their edits of notes and of the
  /// interview; those without any are left out.
  List<Operation> read() {
    var operations = new ArrayList<Operation>();
    var edits = new ArrayList<Operation.Edit>();
    Record head = null;
    for (var edit : query().fetch()) {
      if (head != null && !edit.get(OPERATION.SEQ).equals(head.get(OPERATION.SEQ))) {
        operations.add(operation(head, edits));
        edits.clear();
      }
      head = edit;
      edits.add(Journal.edit(edit));
    }
    if (head != null) {
      operations.add(operation(head, edits));
    }
    return operations;
  }

  /// By the subject's index, in whose order they come.
  ResultQuery<Record> query() {
    var kinds =
        Stream.concat(
                Kinds.ALL.stream().filter(kind -> Authored.is(kind) && !Authored.isScore(kind)),
                Stream.of(Interview.KIND))
            .map(Kind::name)
            .toList();
    return sql.select(OPERATION.SEQ, OPERATION.ID, OPERATION.AT, OPERATION.AUTHOR, OPERATION.ACT)
        .select(OPERATION.TARGET, OPERATION_EDIT.KIND, OPERATION_EDIT.ROW_ID)
        .select(OPERATION_EDIT.BEFORE, OPERATION_EDIT.AFTER)
        .from(OPERATION_SUBJECT)
        .join(OPERATION)
        .on(OPERATION.SEQ.eq(OPERATION_SUBJECT.SEQ))
        .join(OPERATION_EDIT)
        .on(OPERATION_EDIT.SEQ.eq(OPERATION_SUBJECT.SEQ))
        .where(OPERATION_SUBJECT.SUBJECT.eq(interview.value()))
        .and(OPERATION_EDIT.KIND.in(kinds))
        .orderBy(OPERATION_SUBJECT.SUBJECT, OPERATION_SUBJECT.SEQ, OPERATION_EDIT.PART);
  }

  private static Operation operation(Record head, List<Operation.Edit> edits) {
    return new Operation(
        head.get(OPERATION.SEQ),
        head.get(OPERATION.ID),
        head.get(OPERATION.AT),
        head.get(OPERATION.AUTHOR),
        head.get(OPERATION.ACT),
        head.get(OPERATION.TARGET),
        edits);
  }
}
