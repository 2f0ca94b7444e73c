package candor.persistence.db;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Puts many rows in, with one statement for all those of a table. Tables get theirs in the order
/// in which they were first named. What is put in is committed from time to time, since H2 keeps in
/// memory how to take all of it back; so it is for a database that does not count before all is in.
final class Inserts {
  private static final int MOST = 1000;
  private final DSLContext sql;
  private final Map<Table<?>, List<Map<Field<?>, ? extends @Nullable Object>>> waiting =
      new LinkedHashMap<>();
  private int count;

  Inserts(DSLContext sql) {
    this.sql = sql;
  }

  /// Adds a row.
  ///
  /// @param values by column; the same columns for all rows of the table
  void add(Table<?> table, Map<Field<?>, ? extends @Nullable Object> values) {
    waiting.computeIfAbsent(table, _ -> new ArrayList<>()).add(values);
    count++;
    if (count >= MOST) {
      flush();
    }
  }

  /// Puts in what was added, and commits it.
  void flush() {
    waiting.forEach(this::putIn);
    sql.connection(Connection::commit);
    count = 0;
  }

  private void putIn(Table<?> table, List<Map<Field<?>, ? extends @Nullable Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var columns = List.copyOf(rows.getFirst().keySet());
    var none = new @Nullable Object[columns.size()];
    var batch = sql.batch(sql.insertInto(table, columns).values(none));
    for (var row : rows) {
      batch = batch.bind(columns.stream().map(row::get).toArray());
    }
    var _ = batch.execute();
    rows.clear();
  }
}
