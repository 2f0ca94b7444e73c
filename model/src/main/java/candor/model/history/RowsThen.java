package candor.model.history;

import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows as they were once, put together from the edits up to then.
public final class RowsThen {
  private final Map<Kind<?>, Map<UUID, Map<String, @Nullable Object>>> values = new HashMap<>();

  /// Takes in one edit; the oldest come first. What was erased leaves nothing.
  public void take(Operation.Edit edit) {
    var rows = values.computeIfAbsent(edit.kind(), _ -> new LinkedHashMap<>());
    var after = edit.after();
    if (after == null) {
      rows.remove(edit.row());
    } else if (edit.before() == null) {
      rows.put(edit.row(), new HashMap<>(after));
    } else {
      var row = rows.get(edit.row());
      if (row != null) {
        row.putAll(after);
      }
    }
  }

  /// The rows of a kind, in the order in which they were created.
  public <R extends Row<R>> List<R> all(Kind<R> kind) {
    return values.getOrDefault(kind, Map.of()).values().stream().map(kind::make).toList();
  }

  /// One row.
  public <R extends Row<R>> Optional<R> find(Kind<R> kind, UUID id) {
    return Optional.ofNullable(values.getOrDefault(kind, Map.of()).get(id)).map(kind::make);
  }
}
