package candor.persistence.db;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Reads rows of any kind within one transaction.
class Rows implements Snapshot {
  private final DSLContext sql;

  Rows(DSLContext sql) {
    this.sql = sql;
  }

  final DSLContext sql() {
    return sql;
  }

  @Override
  public <R extends Row<R>> Optional<R> find(Kind<R> kind, UUID id) {
    var columns = Columns.of(kind);
    return Prepared.find(sql, columns, id).stream().findFirst().map(columns::row);
  }

  @Override
  public <R extends Row<R>> List<R> all(Kind<R> kind) {
    return select(kind, DSL.noCondition());
  }

  @Override
  public <R extends Row<R>> List<R> where(Kind<R> kind, String field, Object value) {
    var column = Columns.of(kind).column(field);
    return select(kind, equal(column, Json.toColumn(value, value.getClass())));
  }

  private <R extends Row<R>> List<R> select(Kind<R> kind, Condition condition) {
    var columns = Columns.of(kind);
    return sql.select(columns.columns())
        .from(columns.table())
        .where(condition)
        .orderBy(columns.id())
        .fetch(columns::row);
  }

  private static <V> Condition equal(org.jooq.Field<V> column, @Nullable Object value) {
    return column.eq(DSL.val(value, column));
  }
}
