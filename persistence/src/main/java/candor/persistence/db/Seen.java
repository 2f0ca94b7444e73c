package candor.persistence.db;

import candor.model.store.Change;
import candor.model.store.Kind;
import candor.model.store.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Rows as the writing connection has read or written them last, so that what every change asks for
/// (its job, its stage, who I am) is read once. A row that is written is forgotten until it is
/// stored: what is put in may be taken back.
final class Seen {
  private static final int MOST = 500;
  private final Map<UUID, Row<?>> rows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Row<?>> eldest) {
          return size() > MOST;
        }
      };

  /// The row with an id, if it was read and not written since.
  @SuppressWarnings("unchecked")
  <R extends Row<R>> Optional<R> find(Kind<R> kind, UUID id) {
    return Optional.ofNullable(rows.get(id))
        .filter(row -> row.id().kind().equals(kind))
        .map(row -> (R) row);
  }

  /// Keeps a row that was read.
  void keep(Row<?> row) {
    var _ = rows.put(row.id().value(), row);
  }

  /// Forgets a row that is written.
  void forget(UUID id) {
    var _ = rows.remove(id);
  }

  /// Keeps a row as it is stored now. A new one waits until it is asked for: ten thousand received
  /// applications with their resumes are not read again.
  void changed(Change<?> change) {
    if (change.before() == null || change.after() == null) {
      forget(change.row().id().value());
    } else {
      keep(change.row());
    }
  }

  /// Forgets all of them: what was read may have been taken back.
  void clear() {
    rows.clear();
  }
}
