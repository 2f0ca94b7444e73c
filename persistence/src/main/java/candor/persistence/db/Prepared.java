package candor.persistence.db;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.RowN;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The statements that the writing connection runs again and again: jOOQ makes their SQL once, and
/// from then on only new values are put into them. Other connections make it each time.
final class Prepared {
  // Statements for more rows come in too many sizes to be kept.
  private static final int FEW = 12;
  private final Connection connection;
  private final Map<Key, PreparedStatement> statements = new HashMap<>();

  private record Key(String verb, String table, int rows) {}

  private Prepared(Connection connection) {
    this.connection = connection;
  }

  /// A connection with a place for its statements, which are closed with it.
  static DSLContext keeping(Connection connection) {
    var sql = DSL.using(connection, SQLDialect.H2);
    var _ = sql.configuration().data(Prepared.class, new Prepared(connection));
    return sql;
  }

  /// Puts rows into a table by a connection that keeps its statements.
  ///
  /// @param rows all of them with all columns that this table is ever given, in the same order
  static void insert(
      DSLContext sql,
      Table<?> table,
      List<? extends Map<Field<?>, ? extends @Nullable Object>> rows) {
    for (var from = 0; from < rows.size(); from += FEW) {
      var some = rows.subList(from, Math.min(rows.size(), from + FEW));
      var values = new ArrayList<@Nullable Object>();
      some.forEach(row -> values.addAll(row.values()));
      var _ =
          kept(sql).run(inserting(table, some.size()), () -> inserted(sql, table, some), values);
    }
  }

  /// The same for any number of rows. Those before one that can't be put in may be in then.
  static void insertAll(
      DSLContext sql,
      Table<?> table,
      List<? extends Map<Field<?>, ? extends @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      kept(sql).putIn(sql, table, rows);
    }
  }

  /// Sets columns of the row with an id.
  static void update(
      DSLContext sql, Columns<?> columns, UUID id, Map<Field<?>, ? extends @Nullable Object> row) {
    var values = new ArrayList<@Nullable Object>(row.values());
    values.add(id);
    var _ =
        kept(sql)
            .run(
                new Key(updating(row.keySet()), columns.table().getName(), 1),
                () -> {
                  var set = new LinkedHashMap<Field<?>, Field<?>>();
                  row.keySet().forEach(column -> set.put(column, open(column)));
                  return sql.update(columns.table()).set(set).where(isOpen(columns.id()));
                },
                values);
  }

  /// Runs a statement that writes.
  ///
  /// @param verb tells apart what is done to the table
  /// @param make makes it, with its values left open in the order of `values`
  /// @return how many rows it was about
  static int run(
      DSLContext sql,
      String verb,
      Table<?> table,
      Supplier<Query> make,
      List<? extends @Nullable Object> values) {
    return kept(sql).run(new Key(verb, table.getName(), 1), make, values);
  }

  /// The row with an id, if there is one; by any connection.
  static Result<? extends Record> find(DSLContext sql, Columns<?> columns, UUID id) {
    return where(sql, columns, columns.id(), id);
  }

  /// The rows with a value in a column, by id; by any connection.
  static Result<? extends Record> where(
      DSLContext sql, Columns<?> columns, Field<?> column, @Nullable Object value) {
    return whereAny(sql, columns, column, Collections.singletonList(value));
  }

  /// The rows with one of some values in a column, by id; by any connection.
  static Result<? extends Record> whereAny(
      DSLContext sql,
      Columns<?> columns,
      Field<?> column,
      List<? extends @Nullable Object> values) {
    if (values.size() > FEW
        || !(sql.configuration().data(Prepared.class) instanceof Prepared kept)) {
      return selected(sql, columns, equal(column, values)).fetch();
    }
    try {
      var statement =
          kept.statement(
              new Key(column.getName(), columns.table().getName(), values.size()),
              () -> selected(sql, columns, isOpen(column, values.size())));
      set(statement, values);
      try (var rows = statement.executeQuery()) {
        return sql.fetch(rows, columns.columns().toArray(Field<?>[]::new));
      }
    } catch (SQLException e) {
      throw new DataAccessException("reading failed", e);
    }
  }

  /// A value that is put in later.
  static <V> Field<V> open(Field<V> column) {
    return DSL.val((V) null, column);
  }

  /// Whether a column has a value that is put in later.
  static <V> Condition isOpen(Field<V> column) {
    return column.eq(open(column));
  }

  private static ResultQuery<? extends Record> selected(
      DSLContext sql, Columns<?> columns, Condition which) {
    return sql.select(columns.columns()).from(columns.table()).where(which).orderBy(columns.id());
  }

  private static <V> Condition equal(Field<V> column, List<? extends @Nullable Object> values) {
    return values.size() == 1
        ? column.eq(DSL.val(values.getFirst(), column))
        : column.in(values.stream().map(value -> DSL.val(value, column)).toList());
  }

  private static <V> Condition isOpen(Field<V> column, int values) {
    return values == 1
        ? isOpen(column)
        : column.in(Stream.generate(() -> open(column)).limit(values).toList());
  }

  private static String updating(Collection<Field<?>> columns) {
    return columns.stream().map(Field::getName).collect(Collectors.joining(" ", "update ", ""));
  }

  private static Key inserting(Table<?> table, int rows) {
    return new Key("insert", table.getName(), rows);
  }

  private static Query inserted(
      DSLContext sql,
      Table<?> table,
      List<? extends Map<Field<?>, ? extends @Nullable Object>> rows) {
    var columns = List.copyOf(rows.getFirst().keySet());
    return sql.insertInto(table, columns)
        .valuesOfRows(rows.stream().map(_ -> open(columns)).toList());
  }

  private static Prepared kept(DSLContext sql) {
    if (sql.configuration().data(Prepared.class) instanceof Prepared kept) {
      return kept;
    }
    throw new IllegalStateException("a connection that only reads");
  }

  private int run(Key key, Supplier<Query> make, List<? extends @Nullable Object> values) {
    try {
      var statement = statement(key, make);
      set(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DataAccessException(key.verb() + " failed", e);
    }
  }

  private void putIn(
      DSLContext sql,
      Table<?> table,
      List<? extends Map<Field<?>, ? extends @Nullable Object>> rows) {
    try {
      var one = rows.subList(0, 1);
      var statement = statement(inserting(table, 1), () -> inserted(sql, table, one));
      for (var row : rows) {
        set(statement, row.values());
        statement.addBatch();
      }
      var _ = statement.executeBatch();
    } catch (SQLException e) {
      throw new DataAccessException("putting in failed", e);
    }
  }

  private static void set(
      PreparedStatement statement, Collection<? extends @Nullable Object> values)
      throws SQLException {
    var place = 0;
    for (var value : values) {
      statement.setObject(++place, plain(value));
    }
  }

  private PreparedStatement statement(Key key, Supplier<Query> make) throws SQLException {
    var kept = statements.get(key);
    if (kept == null) {
      kept = connection.prepareStatement(make.get().getSQL());
      statements.put(key, kept);
    }
    return kept;
  }

  // As jOOQ reads it: days by the calendar of then, which differs before 1582.
  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Instant time -> time.atOffset(ZoneOffset.UTC);
      case LocalDate day -> Date.valueOf(day);
      case null, default -> value;
    };
  }

  private static RowN open(List<Field<?>> columns) {
    return DSL.row(columns.stream().map(Prepared::open).toList());
  }
}
