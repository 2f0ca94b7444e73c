package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_EDIT;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/// Goes along the chain, by what the tables hold and not by what this release understands of it.
final class ChainCheck {
  private static final int PAGE = 500;
  private static final HexFormat HEX = HexFormat.of();
  private final DSLContext sql;
  private String before = Chain.BEGINNING;
  private boolean isBegun;

  ChainCheck(DSLContext sql) {
    this.sql = sql;
  }

  /// Goes from one end to the other.
  ///
  /// @param broken takes the sequence of each operation that is not what its hash was made of
  void run(LongConsumer broken) {
    var after = 0L;
    for (var heads = page(after); heads.isNotEmpty(); heads = page(after)) {
      var last = heads.getLast().get(OPERATION.SEQ);
      var edits = edits(after, last);
      var subjects = subjects(after, last);
      for (var head : heads) {
        var sequence = head.get(OPERATION.SEQ);
        if (!isTied(head, edits.get(sequence), subjects.getOrDefault(sequence, List.of()))) {
          broken.accept(sequence);
        }
      }
      after = last;
    }
  }

  private Result<? extends Record> page(long after) {
    return sql.select(OPERATION.fields())
        .from(OPERATION)
        .where(OPERATION.SEQ.gt(after))
        .orderBy(OPERATION.SEQ)
        .limit(PAGE)
        .fetch();
  }

  private Map<Long, ? extends Result<? extends Record>> edits(long after, long last) {
    return sql.select(OPERATION_EDIT.fields())
        .from(OPERATION_EDIT)
        .where(OPERATION_EDIT.SEQ.gt(after).and(OPERATION_EDIT.SEQ.le(last)))
        .orderBy(OPERATION_EDIT.SEQ, OPERATION_EDIT.PART)
        .fetchGroups(OPERATION_EDIT.SEQ);
  }

  private Map<Long, List<UUID>> subjects(long after, long last) {
    return sql.select(OPERATION_SUBJECT.SEQ, OPERATION_SUBJECT.SUBJECT)
        .from(OPERATION_SUBJECT)
        .where(OPERATION_SUBJECT.SEQ.gt(after).and(OPERATION_SUBJECT.SEQ.le(last)))
        .fetchGroups(OPERATION_SUBJECT.SEQ, OPERATION_SUBJECT.SUBJECT);
  }

  private boolean isTied(
      Record head, @Nullable Result<? extends Record> edits, List<UUID> subjects) {
    var told = head.get(OPERATION.LINK);
    if (told == null) {
      // From before there was a chain.
      return !isBegun;
    }
    isBegun = true;
    var marks =
        edits == null
            ? List.<Mark>of()
            : edits.stream()
                .filter(edit -> edit.get(OPERATION_EDIT.DIGEST) != null)
                .map(ChainCheck::mark)
                .toList();
    var said =
        new Chain.Head(
            head.get(OPERATION.SEQ),
            head.get(OPERATION.ID),
            head.get(OPERATION.AT),
            head.get(OPERATION.AUTHOR),
            head.get(OPERATION.DEVICE),
            head.get(OPERATION.ACT),
            head.get(OPERATION.TARGET));
    var hash = Chain.hash(before, said, subjects, marks);
    before = HEX.formatHex(told);
    return before.equals(hash) && (edits == null || edits.stream().allMatch(ChainCheck::isMarked));
  }

  private static boolean isMarked(Record edit) {
    var salt = edit.get(OPERATION_EDIT.SALT);
    var digest = edit.get(OPERATION_EDIT.DIGEST);
    var before = edit.get(OPERATION_EDIT.BEFORE);
    var after = edit.get(OPERATION_EDIT.AFTER);
    if (digest == null) {
      return false;
    }
    return salt == null
        ? before == null && after == null
        : HEX.formatHex(digest)
            .equals(
                Chain.digest(
                    salt,
                    edit.get(OPERATION_EDIT.KIND),
                    edit.get(OPERATION_EDIT.ROW_ID),
                    before,
                    after));
  }

  private static Mark mark(Record edit) {
    return new Mark(edit.get(OPERATION_EDIT.SALT), HEX.formatHex(edit.get(OPERATION_EDIT.DIGEST)));
  }
}
