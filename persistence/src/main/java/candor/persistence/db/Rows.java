package candor.persistence.db;

import candor.model.people.Me;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Past;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Reads rows of any kind within one transaction.
class Rows implements Snapshot {
  // More of them take longer to be understood than to be found.
  private static final int MANY = 100;
  private final DSLContext sql;
  private final UUID user;

  /// For work that does not ask whose things they are: the owner's.
  Rows(DSLContext sql) {
    this(sql, Me.OWNER.value());
  }

  Rows(DSLContext sql, UUID user) {
    this.sql = sql;
    this.user = user;
  }

  final DSLContext sql() {
    return sql;
  }

  @Override
  public final UUID user() {
    return user;
  }

  @Override
  public <R extends Row<R>> Optional<R> find(Kind<R> kind, UUID id) {
    var columns = Columns.of(kind);
    return Prepared.find(sql, columns, id).stream().findFirst().map(columns::row);
  }

  @Override
  public <R extends Row<R>> List<R> findAll(Collection<? extends Id<R>> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var kind = ids.iterator().next().kind();
    var found = read(kind, ids.stream().map(Id::value).collect(Collectors.toSet()));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id.value())).stream()).toList();
  }

  /// Rows of a kind by their ids, those that there are.
  final <R extends Row<R>> Map<UUID, R> read(Kind<R> kind, Set<UUID> ids) {
    var columns = Columns.of(kind);
    return read(columns, columns.id(), List.copyOf(ids)).stream()
        .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
  }

  private <R extends Row<R>> List<R> read(
      Columns<R> columns, org.jooq.Field<?> column, List<?> values) {
    var found = new ArrayList<R>();
    for (var from = 0; from < values.size(); from += MANY) {
      var some = values.subList(from, Math.min(from + MANY, values.size()));
      found.addAll(Prepared.whereAny(sql, columns, column, some).map(columns::row));
    }
    return found;
  }

  @Override
  public <R extends Row<R>> List<R> all(Kind<R> kind) {
    var columns = Columns.of(kind);
    return sql.connectionResult(
        connection -> {
          try (var statement = connection.prepareStatement(columns.all());
              var rows = statement.executeQuery()) {
            return sql.fetch(rows, columns.columns().toArray(org.jooq.Field<?>[]::new))
                .map(columns::row);
          }
        });
  }

  @Override
  public <R extends Row<R>> List<Map<String, @Nullable Object>> parts(
      Kind<R> kind, List<String> fields) {
    var columns = Columns.of(kind);
    var read = fields.stream().map(kind::field).toList();
    return sql.select(fields.stream().map(columns::column).toList())
        .from(columns.table())
        .orderBy(columns.id())
        .fetch(
            found -> {
              var values = new LinkedHashMap<String, @Nullable Object>();
              for (var i = 0; i < read.size(); i++) {
                var field = read.get(i);
                values.put(field.name(), Json.fromColumn(found.get(i), field.type()));
              }
              return values;
            });
  }

  @Override
  public <R extends Row<R>> List<R> where(Kind<R> kind, String field, Object value) {
    var columns = Columns.of(kind);
    var column = columns.column(field);
    return Prepared.where(sql, columns, column, Json.toColumn(value, value.getClass()))
        .map(columns::row);
  }

  @Override
  public <R extends Row<R>> List<R> whereAny(Kind<R> kind, String field, Collection<?> values) {
    if (values.size() == 1) {
      return where(kind, field, values.iterator().next());
    }
    var columns = Columns.of(kind);
    var stored = values.stream().distinct().map(value -> Json.toColumn(value, value.getClass()));
    return read(columns, columns.column(field), stored.toList());
  }

  @Override
  public <R extends Row<R>> int count(Kind<R> kind, String field, Object value) {
    var columns = Columns.of(kind);
    var column = columns.column(field);
    return sql.fetchCount(columns.table(), equal(column, Json.toColumn(value, value.getClass())));
  }

  @Override
  public <R extends Row<R>> List<Row<?>> pointingAt(Id<R> id, int limit) {
    var type = id.getClass();
    var found = new ArrayList<Row<?>>();
    for (var kind : Kinds.ALL) {
      kind.references()
          .filter(field -> field.type().equals(type))
          .forEach(field -> found.addAll(pointing(kind, field.name(), id, limit - found.size())));
    }
    return found;
  }

  @Override
  public Past past() {
    return new PastOperations(sql);
  }

  private <R extends Row<R>> List<R> pointing(Kind<R> kind, String field, Id<?> target, int limit) {
    var columns = Columns.of(kind);
    return sql.select(columns.columns())
        .from(columns.table())
        .where(equal(columns.column(field), target.value()))
        .limit(limit)
        .fetch(columns::row);
  }

  private static <V> Condition equal(org.jooq.Field<V> column, @Nullable Object value) {
    return column.eq(DSL.val(value, column));
  }
}
