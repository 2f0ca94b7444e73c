package candor.persistence.db;

import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.StoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Brings the database and the second journal to the same operation, whichever of them is behind.
final class CatchUp {
  private static final int PAGE = 200;
  private final Connections connections;
  private final SecondJournal second;
  private final DSLContext sql;
  private final Journal journal;
  private final Rows rows;
  private Journal.End end;

  CatchUp(Connections connections, SecondJournal second) {
    this.connections = connections;
    this.second = second;
    this.sql = connections.writer();
    this.journal = new Journal(sql);
    this.rows = new Rows(sql);
    this.end = journal.end();
  }

  /// Does so; durable when it returns.
  ///
  /// @return how many operations the database was behind
  /// @throws StoreException when the rows are not what the next operation was done to, or an
  ///   operation is missing
  int run() throws SQLException {
    try {
      var behind = applied();
      copied();
      return behind;
    } catch (IOException | DataAccessException e) {
      throw Failures.of("catching up", e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new StoreException(
          StoreException.Reason.DAMAGED, "the journal does not go with the rows", e);
    }
  }

  private int applied() throws IOException, SQLException {
    var count = new int[1];
    var before = end.sequence();
    var _ =
        second.read(
            before,
            (_, bytes) -> {
              apply(Entry.of(bytes));
              count[0]++;
              if (count[0] % PAGE == 0) {
                commit();
              }
            });
    if (count[0] > 0) {
      commit();
      connections.sync();
    }
    if (before + count[0] < second.last()) {
      throw new IllegalStateException("operation %d is missing".formatted(before + count[0] + 1));
    }
    return count[0];
  }

  private void commit() throws IOException {
    try {
      connections.writing().commit();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /// For a workspace whose second journal is behind it, or that was brought without one.
  private void copied() throws IOException {
    var after = second.last();
    var newest = journal.last();
    if (after >= newest) {
      return;
    }
    for (var entries = journal.entries(after, PAGE);
        !entries.isEmpty();
        entries = journal.entries(after, PAGE)) {
      for (var entry : entries) {
        second.append(entry.operation().sequence(), entry.bytes());
      }
      after = entries.getLast().operation().sequence();
    }
    second.sync();
  }

  private void apply(Entry entry) {
    var told = entry.operation();
    var edits = new ArrayList<Operation.Edit>();
    for (var edit : told.edits()) {
      edits.add(apply(edit.kind(), edit));
    }
    var operation =
        new Operation(
            told.sequence(),
            told.id(),
            told.at(),
            told.author(),
            told.act(),
            told.target(),
            List.copyOf(edits));
    var whole =
        new Entry(operation, entry.device(), entry.undoable(), entry.subjects(), entry.link());
    var texts = EditText.of(operation);
    requireLink(whole, texts);
    journal.append(whole, texts);
    journal.stack(operation, entry.undoable());
    end = whole.end();
  }

  private void requireLink(Entry entry, List<EditText> texts) {
    var before = end.hash();
    var isTied =
        entry
            .link()
            .map(
                link ->
                    Chain.fits(link.marks(), entry.operation().edits(), texts)
                        && link.hash()
                            .equals(
                                Chain.hash(
                                    before,
                                    Chain.Head.of(entry.operation(), entry.device()),
                                    entry.subjects(),
                                    link.marks())))
            .orElse(before.equals(Chain.BEGINNING));
    if (!isTied) {
      throw new IllegalArgumentException(
          "operation %d is not what was done".formatted(entry.operation().sequence()));
    }
  }

  private <R extends Row<R>> Operation.Edit apply(Kind<R> kind, Operation.Edit edit) {
    if (edit.isErased()) {
      return edit;
    }
    var columns = Columns.of(kind);
    var after = edit.after();
    if (edit.before() == null) {
      var row = kind.make(Objects.requireNonNull(after));
      Prepared.insert(sql, columns.table(), List.of(columns.values(row)));
      return edit;
    }
    var stored = rows.find(kind, edit.row()).orElseThrow(() -> missing(kind, edit.row()));
    var values = kind.values(stored);
    if (after == null) {
      sql.deleteFrom(columns.table()).where(columns.id().eq(edit.row())).execute();
      return new Operation.Edit(kind, edit.row(), values, null);
    }
    var row = kind.withRevision(kind.with(stored, after), stored.revision() + 1);
    Prepared.update(sql, columns, edit.row(), columns.values(row));
    return new Operation.Edit(kind, edit.row(), part(values, after), after);
  }

  private static Map<String, @Nullable Object> part(
      Map<String, @Nullable Object> values, Map<String, @Nullable Object> of) {
    var part = new LinkedHashMap<String, @Nullable Object>(values);
    part.keySet().retainAll(of.keySet());
    return part;
  }

  private static IllegalArgumentException missing(Kind<?> kind, UUID row) {
    return new IllegalArgumentException("no " + kind + " " + row);
  }
}
