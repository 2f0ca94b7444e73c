package candor.app.history;

import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is stored of the rows that operations are about, each read once and the edited ones
/// together: of notes that were pasted, thousands of lines lead to the same interview.
final class Known {
  private final Snapshot snapshot;
  private final Map<Place, Map<String, @Nullable Object>> rows = new HashMap<>();

  private record Place(Kind<?> kind, UUID row) {}

  private record Bare<R extends Row<R>>(Kind<R> kind, UUID value) implements Id<R> {}

  Known(Snapshot snapshot, Collection<Operation> operations) {
    this.snapshot = snapshot;
    var edited = new LinkedHashMap<Kind<?>, List<UUID>>();
    operations.stream()
        .flatMap(operation -> operation.edits().stream())
        .filter(edit -> !edit.isErased())
        .forEach(
            edit -> edited.computeIfAbsent(edit.kind(), _ -> new ArrayList<>()).add(edit.row()));
    edited.forEach(this::read);
  }

  /// The fields of a row; none where it is gone.
  <R extends Row<R>> Map<String, @Nullable Object> row(Kind<R> kind, UUID row) {
    return rows.computeIfAbsent(
        new Place(kind, row), _ -> snapshot.find(kind, row).map(kind::values).orElse(Map.of()));
  }

  private <R extends Row<R>> void read(Kind<R> kind, List<UUID> edited) {
    var ids = edited.stream().distinct().map(row -> new Bare<>(kind, row)).toList();
    ids.forEach(id -> rows.put(new Place(kind, id.value()), Map.of()));
    snapshot
        .findAll(ids)
        .forEach(row -> rows.put(new Place(kind, row.id().value()), kind.values(row)));
  }
}
