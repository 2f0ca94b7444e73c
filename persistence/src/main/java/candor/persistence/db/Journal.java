package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_EDIT;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;
import static candor.persistence.db.schema.Tables.UNDO_STACK;

import candor.model.store.Kind;
import candor.model.store.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The journal's tables, and the stack of what can be undone.
final class Journal {
  private static final String UNDO = "undo";
  private static final HexFormat HEX = HexFormat.of();
  private static final int MOST_EDITS = 2000;
  private final DSLContext sql;

  /// The newest operation's sequence, 0 when there is none, and its hash.
  record End(long sequence, String hash) {}

  Journal(DSLContext sql) {
    this.sql = sql;
  }

  /// The sequence of the newest operation; 0 when there is none.
  long last() {
    var newest = sql.select(DSL.max(OPERATION.SEQ)).from(OPERATION).fetchOne(0, Long.class);
    return newest == null ? 0 : newest;
  }

  /// The latest time of an operation; nothing when there is none.
  Optional<Instant> newest() {
    return Optional.ofNullable(
        sql.select(DSL.max(OPERATION.AT)).from(OPERATION).fetchOne(0, Instant.class));
  }

  /// Where it ends.
  End end() {
    var newest =
        sql.select(OPERATION.SEQ, OPERATION.LINK)
            .from(OPERATION)
            .orderBy(OPERATION.SEQ.desc())
            .limit(1)
            .fetchOne();
    if (newest == null) {
      return new End(0, Chain.BEGINNING);
    }
    var link = newest.get(OPERATION.LINK);
    return new End(newest.get(OPERATION.SEQ), link == null ? Chain.BEGINNING : HEX.formatHex(link));
  }

  /// Adds an operation.
  ///
  /// @param texts of its edits
  void append(Entry entry, List<EditText> texts) {
    tables(entry, texts).forEach((table, rows) -> Prepared.insert(sql, table, rows));
  }

  /// The rows that the tables hold of an operation, their values by column; in an order in which
  /// they can be put in.
  ///
  /// @param texts of its edits
  static Map<Table<?>, List<Map<Field<?>, @Nullable Object>>> tables(
      Entry entry, List<EditText> texts) {
    var operation = entry.operation();
    var edits = new ArrayList<Map<Field<?>, @Nullable Object>>();
    var about = new ArrayList<Map<Field<?>, @Nullable Object>>();
    var head = new LinkedHashMap<Field<?>, @Nullable Object>();
    head.put(OPERATION.SEQ, operation.sequence());
    head.put(OPERATION.ID, operation.id());
    head.put(OPERATION.AT, operation.at());
    head.put(OPERATION.AUTHOR, operation.author());
    head.put(OPERATION.DEVICE, entry.device());
    head.put(OPERATION.ACT, operation.act());
    head.put(OPERATION.TARGET, operation.target());
    head.put(OPERATION.LINK, entry.link().map(link -> HEX.parseHex(link.hash())).orElse(null));
    for (var part = 0; part < operation.edits().size(); part++) {
      var edit = operation.edits().get(part);
      var values = new LinkedHashMap<Field<?>, @Nullable Object>();
      values.put(OPERATION_EDIT.SEQ, operation.sequence());
      values.put(OPERATION_EDIT.PART, part);
      values.put(OPERATION_EDIT.KIND, edit.kind().name());
      values.put(OPERATION_EDIT.ROW_ID, edit.row());
      values.put(OPERATION_EDIT.BEFORE, texts.get(part).before());
      values.put(OPERATION_EDIT.AFTER, texts.get(part).after());
      var place = part;
      var mark = entry.link().map(link -> link.marks().get(place));
      values.put(OPERATION_EDIT.SALT, mark.map(Mark::salt).orElse(null));
      values.put(OPERATION_EDIT.DIGEST, mark.map(each -> HEX.parseHex(each.digest())).orElse(null));
      edits.add(values);
    }
    for (var subject : entry.subjects()) {
      var values = new LinkedHashMap<Field<?>, @Nullable Object>();
      values.put(OPERATION_SUBJECT.SUBJECT, subject);
      values.put(OPERATION_SUBJECT.SEQ, operation.sequence());
      about.add(values);
    }
    var tables = new LinkedHashMap<Table<?>, List<Map<Field<?>, @Nullable Object>>>();
    tables.put(OPERATION, List.of(head));
    tables.put(OPERATION_EDIT, edits);
    tables.put(OPERATION_SUBJECT, about);
    return tables;
  }

  /// Keeps the stack in step with a new operation.
  ///
  /// @param undoable whether undo reaches it; said of none that takes another back
  void stack(Operation operation, boolean undoable) {
    var replayed = operation.target();
    if (replayed != null) {
      var undone = operation.act().equals(UNDO);
      var there =
          sql.update(UNDO_STACK)
              .set(UNDO_STACK.UNDONE, undone)
              .where(UNDO_STACK.SEQ.eq(replayed))
              .execute();
      if (there == 0) {
        put(replayed, undone);
      }
    } else if (undoable) {
      var _ =
          Prepared.run(
              sql,
              "forget",
              UNDO_STACK,
              () -> sql.deleteFrom(UNDO_STACK).where(Prepared.isOpen(UNDO_STACK.UNDONE)),
              List.of(true));
      put(operation.sequence(), false);
    }
  }

  private void put(long sequence, boolean undone) {
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    values.put(UNDO_STACK.SEQ, sequence);
    values.put(UNDO_STACK.UNDONE, undone);
    Prepared.insert(sql, UNDO_STACK, List.of(values));
  }

  /// The newest of what can be taken back.
  Optional<Operation> undoable() {
    var sequence =
        sql.select(UNDO_STACK.SEQ)
            .from(UNDO_STACK)
            .where(UNDO_STACK.UNDONE.eq(false))
            .orderBy(UNDO_STACK.UNDONE.desc(), UNDO_STACK.SEQ.desc())
            .limit(1)
            .fetchOptional(UNDO_STACK.SEQ);
    return sequence.flatMap(seq -> read(OPERATION.SEQ.eq(seq), 1).stream().findFirst());
  }

  /// What was taken back last, of what can be done again.
  Optional<Operation> redoable() {
    var sequence =
        sql.select(OPERATION.TARGET)
            .from(UNDO_STACK)
            .join(OPERATION)
            .on(OPERATION.TARGET.eq(UNDO_STACK.SEQ))
            .where(UNDO_STACK.UNDONE.eq(true))
            .orderBy(OPERATION.SEQ.desc())
            .limit(1)
            .fetchOptional(OPERATION.TARGET);
    return sequence.flatMap(seq -> read(OPERATION.SEQ.eq(seq), 1).stream().findFirst());
  }

  /// Operations with all their edits, newest first.
  List<Operation> read(Condition which, int limit) {
    var heads =
        sql.select(
                OPERATION.SEQ,
                OPERATION.ID,
                OPERATION.AT,
                OPERATION.AUTHOR,
                OPERATION.ACT,
                OPERATION.TARGET)
            .from(OPERATION)
            .where(which)
            .orderBy(OPERATION.SEQ.desc())
            .limit(limit)
            .fetch();
    var edits =
        sql.select(
                OPERATION_EDIT.SEQ,
                OPERATION_EDIT.KIND,
                OPERATION_EDIT.ROW_ID,
                OPERATION_EDIT.BEFORE,
                OPERATION_EDIT.AFTER)
            .from(OPERATION_EDIT)
            .where(of(heads.getValues(OPERATION.SEQ)))
            .orderBy(OPERATION_EDIT.SEQ, OPERATION_EDIT.PART)
            .fetchGroups(OPERATION_EDIT.SEQ);
    var operations = new ArrayList<Operation>();
    for (var head : heads) {
      var mine = edits.get(head.get(OPERATION.SEQ));
      operations.add(operation(head, mine == null ? List.of() : mine));
    }
    return operations;
  }

  /// What stood in rows of a kind when they were removed; nothing of what was erased.
  ///
  /// @param page how many operations are read at once
  Stream<Map<String, @Nullable Object>> removals(Kind<?> kind, int page) {
    var sequences =
        sql.selectDistinct(OPERATION_EDIT.SEQ)
            .from(OPERATION_EDIT)
            .where(OPERATION_EDIT.KIND.eq(kind.name()))
            .and(OPERATION_EDIT.AFTER.isNull().and(OPERATION_EDIT.BEFORE.isNotNull()))
            .fetch(OPERATION_EDIT.SEQ);
    return sequences.stream()
        .gather(Gatherers.windowFixed(page))
        .flatMap(some -> read(OPERATION.SEQ.in(some), some.size()).stream())
        .flatMap(operation -> operation.edits().stream())
        .filter(edit -> edit.kind().equals(kind) && edit.after() == null)
        .flatMap(edit -> Stream.ofNullable(edit.before()));
  }

  /// A page of operations, the oldest first: no more of them than have some thousand edits, or one.
  ///
  /// @param after only those with a larger sequence
  /// @param limit how many at most
  List<Operation> page(long after, int limit) {
    var last = pageEnd(after, limit);
    return last == after ? List.of() : read(between(after, last), limit).reversed();
  }

  /// The same with all that the tables hold of them.
  List<Entry> entries(long after, int limit) {
    var last = pageEnd(after, limit);
    if (last == after) {
      return List.of();
    }
    var heads =
        sql.select(OPERATION.SEQ, OPERATION.DEVICE, OPERATION.LINK)
            .from(OPERATION)
            .where(between(after, last))
            .fetchMap(OPERATION.SEQ);
    var subjects =
        sql.select(OPERATION_SUBJECT.SEQ, OPERATION_SUBJECT.SUBJECT)
            .from(OPERATION_SUBJECT)
            .where(OPERATION_SUBJECT.SEQ.gt(after).and(OPERATION_SUBJECT.SEQ.le(last)))
            .fetchGroups(OPERATION_SUBJECT.SEQ, OPERATION_SUBJECT.SUBJECT);
    var marks = marks(after, last);
    var undoable =
        sql.select(UNDO_STACK.SEQ)
            .from(UNDO_STACK)
            .where(UNDO_STACK.SEQ.gt(after).and(UNDO_STACK.SEQ.le(last)))
            .fetchSet(UNDO_STACK.SEQ);
    return read(between(after, last), limit).reversed().stream()
        .map(
            operation -> {
              var head = Objects.requireNonNull(heads.get(operation.sequence()));
              var link =
                  Optional.ofNullable(head.get(OPERATION.LINK))
                      .map(HEX::formatHex)
                      .map(
                          hash ->
                              new Link(hash, marks.getOrDefault(operation.sequence(), List.of())));
              return new Entry(
                  operation,
                  head.get(OPERATION.DEVICE),
                  undoable.contains(operation.sequence()),
                  Set.copyOf(subjects.getOrDefault(operation.sequence(), List.of())),
                  link);
            })
        .toList();
  }

  // One that brought many candidates has as many edits as a thousand of others.
  private long pageEnd(long after, int limit) {
    var sequences =
        sql.select(OPERATION.SEQ)
            .from(OPERATION)
            .where(OPERATION.SEQ.gt(after))
            .orderBy(OPERATION.SEQ)
            .limit(limit)
            .fetch(OPERATION.SEQ);
    if (sequences.size() < 2) {
      return sequences.isEmpty() ? after : sequences.getFirst();
    }
    var beyond =
        sql.select(OPERATION_EDIT.SEQ)
            .from(OPERATION_EDIT)
            .where(OPERATION_EDIT.SEQ.gt(after).and(OPERATION_EDIT.SEQ.le(sequences.getLast())))
            .orderBy(OPERATION_EDIT.SEQ, OPERATION_EDIT.PART)
            .offset(MOST_EDITS)
            .limit(1)
            .fetchOptional(OPERATION_EDIT.SEQ)
            .orElse(Long.MAX_VALUE);
    return sequences.stream()
        .takeWhile(sequence -> sequence < beyond)
        .reduce(sequences.getFirst(), (_, later) -> later);
  }

  private static Condition between(long after, long last) {
    return OPERATION.SEQ.gt(after).and(OPERATION.SEQ.le(last));
  }

  private Map<Long, List<Mark>> marks(long after, long last) {
    return sql.select(OPERATION_EDIT.SEQ, OPERATION_EDIT.SALT, OPERATION_EDIT.DIGEST)
        .from(OPERATION_EDIT)
        .where(OPERATION_EDIT.SEQ.gt(after).and(OPERATION_EDIT.SEQ.le(last)))
        .and(OPERATION_EDIT.DIGEST.isNotNull())
        .orderBy(OPERATION_EDIT.SEQ, OPERATION_EDIT.PART)
        .fetchGroups(
            OPERATION_EDIT.SEQ,
            row ->
                new Mark(
                    row.get(OPERATION_EDIT.SALT), HEX.formatHex(row.get(OPERATION_EDIT.DIGEST))));
  }

  // A range is looked up in the key once; a long list is gone through for each row.
  private static Condition of(List<Long> newestFirst) {
    if (newestFirst.isEmpty()) {
      return DSL.falseCondition();
    }
    var oldest = newestFirst.getLast();
    var newest = newestFirst.getFirst();
    return newest - oldest < 2L * newestFirst.size()
        ? OPERATION_EDIT.SEQ.between(oldest, newest)
        : OPERATION_EDIT.SEQ.in(newestFirst);
  }

  private static Operation operation(Record head, List<? extends Record> edits) {
    return new Operation(
        head.get(OPERATION.SEQ),
        head.get(OPERATION.ID),
        head.get(OPERATION.AT),
        head.get(OPERATION.AUTHOR),
        head.get(OPERATION.ACT),
        head.get(OPERATION.TARGET),
        edits.stream().map(Journal::edit).toList());
  }

  static Operation.Edit edit(Record edit) {
    var kind = Kinds.named(edit.get(OPERATION_EDIT.KIND));
    var before = edit.get(OPERATION_EDIT.BEFORE);
    var after = edit.get(OPERATION_EDIT.AFTER);
    return new Operation.Edit(
        kind,
        edit.get(OPERATION_EDIT.ROW_ID),
        before == null ? null : Json.fromJson(kind, before),
        after == null ? null : Json.fromJson(kind, after));
  }
}
