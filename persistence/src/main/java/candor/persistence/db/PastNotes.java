package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_EDIT;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;

import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.people.PersonId;
import candor.model.scorecard.Authored;
import candor.model.store.Kind;
import candor.model.store.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/// How somebody's notes of an interview came to be, as the journal's tables have it.
final class PastNotes {
  private final DSLContext sql;
  private final InterviewId interview;
  private final PersonId author;
  private final Set<UUID> theirs = new HashSet<>();

  PastNotes(DSLContext sql, InterviewId interview, PersonId author) {
    this.sql = sql;
    this.interview = interview;
    this.author = author;
  }

  /// Operations about the interview, the oldest first, with their edits of the author's notes and
  /// of the interview; those without any are left out.
  List<Operation> read() {
    var operations = new ArrayList<Operation>();
    var edits = new ArrayList<Operation.Edit>();
    Record head = null;
    for (var edit : query().fetch()) {
      if (!isOfNotes(Journal.edit(edit))) {
        continue;
      }
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

  // The edit that made a row says whose it is; later ones only what they changed.
  private boolean isOfNotes(Operation.Edit edit) {
    if (edit.before() == null && isBy(edit.after())) {
      theirs.add(edit.row());
    }
    return edit.kind().equals(Interview.KIND) || theirs.contains(edit.row());
  }

  private boolean isBy(@Nullable Map<String, @Nullable Object> values) {
    return values != null
        && Authored.of(values, _ -> Optional.empty())
            .filter(work -> work.author().equals(author))
            .isPresent();
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
