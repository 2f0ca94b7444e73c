package candor.persistence.db;

import candor.model.store.Field;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.persistence.db.schema.DefaultSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// How the rows of one kind lie in their table.
///
/// @param columns one per field of the kind, in its order
/// @param all reads all rows by id, in SQL that is made once: making it takes longer than reading
///   few rows
record Columns<R extends Row<R>>(
    Kind<R> kind,
    Table<?> table,
    org.jooq.Field<UUID> id,
    List<org.jooq.Field<?>> columns,
    String all) {
  private static final Map<Kind<?>, Columns<?>> KNOWN = new ConcurrentHashMap<>();

  /// The columns of a kind.
  @SuppressWarnings("unchecked")
  static <R extends Row<R>> Columns<R> of(Kind<R> kind) {
    return (Columns<R>) KNOWN.computeIfAbsent(kind, Columns::read);
  }

  /// The column of a field.
  ///
  /// @throws IllegalArgumentException when the kind has no such field
  org.jooq.Field<?> column(String field) {
    return columns.get(kind.fields().indexOf(kind.field(field)));
  }

  /// A row from a record that holds all columns, in order, from a position on.
  R row(Record record, int from) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    @Nullable Object stored = null;
    @Nullable Object value = null;
    for (var i = 0; i < columns.size(); i++) {
      var field = kind.fields().get(i);
      // What is wanted, sent and seen of a posting is mostly the same document, and long.
      var isAsBefore =
          i > 0
              && field.type().equals(kind.fields().get(i - 1).type())
              && Objects.equals(record.get(from + i), stored);
      if (!isAsBefore) {
        stored = record.get(from + i);
        value = Json.fromColumn(stored, field.type());
      }
      values.put(field.name(), value);
    }
    return kind.make(values);
  }

  /// A row from a record that begins with all columns.
  R row(Record record) {
    return row(record, 0);
  }

  /// What to write for a new row.
  Map<org.jooq.Field<?>, @Nullable Object> values(R row) {
    return values(row, kind.values(row), new DocumentTexts());
  }

  /// What to write for a row.
  ///
  /// @param changed values of its content by field; of the others it stays
  /// @param texts of documents
  Map<org.jooq.Field<?>, @Nullable Object> values(
      R row, Map<String, @Nullable Object> changed, DocumentTexts texts) {
    var values = new LinkedHashMap<org.jooq.Field<?>, @Nullable Object>();
    for (var i = 0; i < columns.size(); i++) {
      var field = kind.fields().get(i);
      if (changed.containsKey(field.name())) {
        values.put(columns.get(i), Json.toColumn(changed.get(field.name()), field.type(), texts));
      } else if (!field.isContent()) {
        var value = kind.value(row, field);
        values.put(columns.get(i), Json.toColumn(value, field.type(), texts));
      }
    }
    values.putAll(Derived.of(row));
    return values;
  }

  private static <R extends Row<R>> Columns<R> read(Kind<R> kind) {
    var name = kind.name().toUpperCase(Locale.ROOT);
    var table = Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(name), name);
    var columns = new ArrayList<org.jooq.Field<?>>();
    for (Field field : kind.fields()) {
      columns.add(Objects.requireNonNull(table.field(snake(field.name())), field.name()));
    }
    var id = Objects.requireNonNull(table.field("ID", UUID.class));
    var all = DSL.using(SQLDialect.H2).select(columns).from(table).orderBy(id).getSQL();
    return new Columns<>(kind, table, id, List.copyOf(columns), all);
  }

  private static String snake(String camel) {
    return camel.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}
