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
  /// @param values by column; all that this table is ever given, in the same order
  void add(Table<?> table, Map<Field<?>, ? extends @Nullable Object> values) {
    waiting.computeIfAbsent(table, _ -> new ArrayList<>()).add(values);
    count++;
    if (count >= MOST) {
      flush();
    }
  }

  /// Puts in what was added, and commits it.
  void flush() {
    waiting.forEach(
        (table, rows) -> {
          Prepared.insertAll(sql, table, rows);
          rows.clear();
        });
    sql.connection(Connection::commit);
    count = 0;
  }
}
