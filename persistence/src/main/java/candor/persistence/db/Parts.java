package candor.persistence.db;

import static candor.persistence.db.schema.Tables.OPERATION;
import static candor.persistence.db.schema.Tables.OPERATION_EDIT;
import static candor.persistence.db.schema.Tables.OPERATION_SUBJECT;
import static candor.persistence.db.schema.Tables.UNDO_STACK;

import candor.model.store.Kind;
import candor.model.store.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Everything that a database holds, as named parts of JSON lines: `rows/KIND.jsonl` for each kind,
/// `journal.jsonl`, and `undo.jsonl` with what can be undone and done again. The same content gives
/// the same bytes. Usable only inside the work that it was handed to.
public final class Parts {
  /// The part that holds the operations, the oldest first.
  public static final String JOURNAL = "journal.jsonl";

  /// The part that holds what can be undone and done again.
  public static final String UNDO = "undo.jsonl";

  private static final int PAGE = 500;
  private final DSLContext sql;
  private final Forgetting forgetting;

  /// Puts parts into a database that is being made.
  public interface Content {
    /// Puts all of them in.
    void putInto(Parts parts) throws IOException;
  }

  Parts(DSLContext sql) {
    this(sql, Forgetting.NOTHING);
  }

  private Parts(DSLContext sql, Forgetting forgetting) {
    this.sql = sql;
    this.forgetting = forgetting;
  }

  /// The same without what is to be forgotten, neither written nor put in. What it writes of an
  /// operation does not say whether undo reaches it: that changes when something is forgotten.
  public Parts without(Forgetting what) {
    return new Parts(sql, what);
  }

  /// Puts all parts of another database into an empty one.
  public void copy(Parts from) {
    var inserts = new Inserts(sql);
    Kinds.ALL.forEach(kind -> copy(from, kind, inserts));
    inserts.flush();
    var journal = new Journal(from.sql);
    var after = 0L;
    for (var page = journal.entries(after, PAGE);
        !page.isEmpty();
        page = journal.entries(after, PAGE)) {
      page.forEach(entry -> add(entry, inserts));
      after = page.getLast().operation().sequence();
    }
    from.sql
        .select(UNDO_STACK.SEQ, UNDO_STACK.UNDONE)
        .from(UNDO_STACK)
        .orderBy(UNDO_STACK.SEQ)
        .forEach(each -> undo(each.value1(), each.value2(), inserts));
    inserts.flush();
  }

  /// Takes from what can be undone what can't be any more, since something of it was forgotten; to
  /// be called once all parts are in.
  public void cutUndo() {
    new UndoCut(sql).run();
  }

  /// The names of all parts, in an order in which they can be put in.
  public static List<String> names() {
    return Stream.concat(Kinds.ALL.stream().map(Parts::name), Stream.of(JOURNAL, UNDO)).toList();
  }

  /// Writes a part; the stream stays open.
  ///
  /// @return how many lines there are
  public long write(String part, OutputStream out) throws IOException {
    return switch (part) {
      case JOURNAL -> journal(out);
      case UNDO -> undo(out);
      default -> rows(kind(part), out);
    };
  }

  /// Puts a part into an empty database.
  ///
  /// @throws IOException when it can't be read or understood
  public void read(String part, BufferedReader lines) throws IOException {
    try {
      var inserts = new Inserts(sql);
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        put(part, line, inserts);
      }
      inserts.flush();
    } catch (JacksonException | IllegalArgumentException | DataAccessException e) {
      throw new IOException(part + " can't be understood", e);
    }
  }

  /// Puts rows of a kind, or operations, through an empty database: some lines at a time, so that
  /// they need not fit into memory. What undo reaches is read before operations go through.
  ///
  /// @param out takes what comes out again: the same bytes, when all of it comes back as it was
  /// @return the sequence of the newest operation that went through; 0 when there is none
  /// @throws IOException when it can't be read or understood, or a line comes twice
  public long pass(String part, BufferedReader lines, OutputStream out) throws IOException {
    if (part.equals(JOURNAL)) {
      var further = List.<Table<?>>of(OPERATION_EDIT, OPERATION_SUBJECT);
      return new Passage<>(this, part, OPERATION, OPERATION.SEQ, further)
          .run(lines, out)
          .orElse(0L);
    }
    var columns = Columns.of(kind(part));
    var _ = new Passage<>(this, part, columns.table(), columns.id(), List.of()).run(lines, out);
    return 0;
  }

  DSLContext sql() {
    return sql;
  }

  private void put(String part, String line, Inserts inserts) {
    switch (part) {
      case JOURNAL -> journal(line, inserts);
      case UNDO -> undo(line, inserts);
      default -> row(kind(part), line, inserts);
    }
  }

  private <R extends Row<R>> long rows(Kind<R> kind, OutputStream out) throws IOException {
    var count = 0L;
    for (var page = page(kind, Optional.empty());
        !page.isEmpty();
        page = page(kind, Optional.of(page.getLast().id().value()))) {
      for (var row : page) {
        if (!forgetting.forgets(kind, row.id().value())) {
          line(out, Json.text(kind, kind.values(row)));
          count++;
        }
      }
    }
    return count;
  }

  private <R extends Row<R>> void copy(Parts from, Kind<R> kind, Inserts inserts) {
    for (var page = from.page(kind, Optional.empty());
        !page.isEmpty();
        page = from.page(kind, Optional.of(page.getLast().id().value()))) {
      page.forEach(row -> add(kind, row, inserts));
    }
  }

  /// Some rows by id.
  private <R extends Row<R>> List<R> page(Kind<R> kind, Optional<UUID> after) {
    var columns = Columns.of(kind);
    var beyond = after.map(columns.id()::gt);
    return sql.select(columns.columns())
        .from(columns.table())
        .where(beyond.isPresent() ? List.of(beyond.get()) : List.of())
        .orderBy(columns.id())
        .limit(PAGE)
        .fetch(columns::row);
  }

  private long journal(OutputStream out) throws IOException {
    var journal = new Journal(sql);
    var after = 0L;
    var count = 0L;
    for (var page = journal.entries(after, PAGE);
        !page.isEmpty();
        page = journal.entries(after, PAGE)) {
      for (var entry : page) {
        line(out, (forgetting.isNothing() ? entry : rest(entry)).json());
      }
      count += page.size();
      after = page.getLast().operation().sequence();
    }
    return count;
  }

  private Entry rest(Entry entry) {
    var rest = forgetting.forget(entry);
    return new Entry(rest.operation(), rest.device(), false, rest.subjects(), rest.link());
  }

  private long undo(OutputStream out) throws IOException {
    var stack =
        sql.select(UNDO_STACK.SEQ, UNDO_STACK.UNDONE)
            .from(UNDO_STACK)
            .orderBy(UNDO_STACK.SEQ)
            .fetch();
    for (var each : stack) {
      line(out, "{\"sequence\":%d,\"undone\":%b}".formatted(each.value1(), each.value2()));
    }
    return stack.size();
  }

  private static void line(OutputStream out, String json) throws IOException {
    out.write(json.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  private <R extends Row<R>> void row(Kind<R> kind, String line, Inserts inserts) {
    add(kind, kind.make(Json.fromJson(kind, line)), inserts);
  }

  private <R extends Row<R>> void add(Kind<R> kind, R row, Inserts inserts) {
    if (!forgetting.forgets(kind, row.id().value())) {
      var columns = Columns.of(kind);
      inserts.add(columns.table(), columns.values(row));
    }
  }

  private void journal(String line, Inserts inserts) {
    add(Entry.of(line.getBytes(StandardCharsets.UTF_8)), inserts);
  }

  private void add(Entry entry, Inserts inserts) {
    var rest = forgetting.forget(entry);
    Journal.tables(rest, EditText.of(rest.operation()))
        .forEach((table, rows) -> rows.forEach(row -> inserts.add(table, row)));
  }

  private static void undo(String line, Inserts inserts) {
    var json = Json.tree(line);
    undo(json.required("sequence").asLong(), json.required("undone").asBoolean(), inserts);
  }

  private static void undo(long sequence, boolean undone, Inserts inserts) {
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    values.put(UNDO_STACK.SEQ, sequence);
    values.put(UNDO_STACK.UNDONE, undone);
    inserts.add(UNDO_STACK, values);
  }

  private static String name(Kind<?> kind) {
    return "rows/" + kind.name() + ".jsonl";
  }

  private static Kind<?> kind(String part) {
    return Kinds.named(part.substring("rows/".length(), part.length() - ".jsonl".length()));
  }
}
