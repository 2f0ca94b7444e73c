package candor.persistence.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The statements that the writing connection runs again and again: their SQL is made once, and
/// only new values are put into it. A connection that was not given any makes them each time.
final class Prepared {
  // Statements for more rows come in too many sizes to be kept.
  private static final int FEW = 12;
  private final Map<List<?>, Query> queries = new HashMap<>();

  /// Gives a connection a place for its statements.
  static DSLContext keeping(DSLContext sql) {
    var _ = sql.configuration().data(Prepared.class, new Prepared());
    return sql;
  }

  /// Puts rows into a table, all of them with the same columns.
  static void insert(
      DSLContext sql,
      Table<?> table,
      List<? extends Map<Field<?>, ? extends @Nullable Object>> rows) {
    var columns = List.copyOf(rows.getFirst().keySet());
    Supplier<Query> make =
        () ->
            sql.insertInto(table, columns)
                .valuesOfRows(rows.stream().map(_ -> open(columns)).toList());
    var query =
        rows.size() > FEW
            ? make.get()
            : of(sql, List.of("insert", table, columns, rows.size()), make);
    var values = new ArrayList<@Nullable Object>();
    rows.forEach(row -> values.addAll(row.values()));
    run(query, values);
  }

  /// Sets columns of the row with an id.
  static void update(
      DSLContext sql, Columns<?> columns, UUID id, Map<Field<?>, ? extends @Nullable Object> row) {
    var query =
        of(
            sql,
            List.of("update", columns.table(), List.copyOf(row.keySet())),
            () -> {
              var set = new LinkedHashMap<Field<?>, Field<?>>();
              row.keySet().forEach(column -> set.put(column, open(column)));
              return sql.update(columns.table()).set(set).where(isOpen(columns.id()));
            });
    var values = new ArrayList<@Nullable Object>(row.values());
    values.add(id);
    run(query, values);
  }

  /// The row with an id, if there is one.
  static Result<? extends Record> find(DSLContext sql, Columns<?> columns, UUID id) {
    var query =
        of(
            sql,
            List.of("find", columns.table()),
            () -> sql.select(columns.columns()).from(columns.table()).where(isOpen(columns.id())));
    return ((ResultQuery<?>) query.bind(1, id)).fetch();
  }

  private static Query of(DSLContext sql, List<?> key, Supplier<Query> make) {
    return sql.configuration().data(Prepared.class) instanceof Prepared kept
        ? kept.queries.computeIfAbsent(key, _ -> make.get().keepStatement(true))
        : make.get();
  }

  private static void run(Query query, List<? extends @Nullable Object> values) {
    for (var i = 0; i < values.size(); i++) {
      var _ = query.bind(i + 1, values.get(i));
    }
    var _ = query.execute();
  }

  private static RowN open(List<Field<?>> columns) {
    return DSL.row(columns.stream().map(Prepared::open).toList());
  }

  private static <V> Field<V> open(Field<V> column) {
    return DSL.val((V) null, column);
  }

  private static <V> Condition isOpen(Field<V> column) {
    return column.eq(open(column));
  }
}
