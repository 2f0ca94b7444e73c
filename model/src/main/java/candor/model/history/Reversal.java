package candor.model.history;

import candor.model.store.Change;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import candor.model.store.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Edits that are to be done to the rows as they are now, and what stands in the way.
final class Reversal {
  private static final int MOST_POINTING = 50;
  private final Snapshot s;
  private final Map<Key, Optional<Row<?>>> touched = new LinkedHashMap<>();
  private final List<Change<?>> changes = new ArrayList<>();
  private final Map<UUID, Set<String>> inTheWay = new LinkedHashMap<>();
  private @Nullable String kind;

  private record Key(Kind<?> kind, UUID id) {}

  private Reversal(Snapshot s) {
    this.s = s;
  }

  /// Looks at what the edits would do, in their order; writes nothing.
  static Reversal of(Snapshot s, List<Operation.Edit> edits) {
    var reversal = new Reversal(s);
    edits.forEach(edit -> reversal.look(edit.kind(), edit));
    Soundness.check(reversal);
    return reversal;
  }

  /// Does the edits; only after nothing was found in the way.
  static void apply(Transaction tx, List<Operation.Edit> edits) {
    edits.forEach(edit -> apply(tx, edit.kind(), edit));
  }

  /// The kind of the first row in the way; empty when nothing is.
  Optional<String> kindInTheWay() {
    return Optional.ofNullable(kind);
  }

  /// The rows in the way.
  Set<UUID> rowsInTheWay() {
    return inTheWay.keySet();
  }

  /// Whether an operation wrote something that stands in the way.
  boolean isInTheWay(Operation operation) {
    return operation.edits().stream().anyMatch(this::isInTheWay);
  }

  /// What would be changed, in that order; what is in the way itself is not among it.
  List<Change<?>> changes() {
    return List.copyOf(changes);
  }

  /// The rows of a kind as they would be afterwards, those that would be written.
  <R extends Row<R>> List<R> written(Kind<R> of) {
    return touched.entrySet().stream()
        .filter(entry -> entry.getKey().kind().equals(of))
        .flatMap(entry -> entry.getValue().stream())
        .map(Reversal::<R>cast)
        .toList();
  }

  /// All rows of a kind as they would be afterwards.
  <R extends Row<R>> Stream<R> all(Kind<R> of) {
    var untouched =
        s.all(of).stream().filter(row -> !touched.containsKey(new Key(of, row.id().value())));
    return Stream.concat(untouched, written(of).stream());
  }

  /// The rows of a kind that would be gone afterwards.
  <R extends Row<R>> List<R> removed(Kind<R> of) {
    return touched.entrySet().stream()
        .filter(entry -> entry.getKey().kind().equals(of) && entry.getValue().isEmpty())
        .flatMap(entry -> s.find(of, entry.getKey().id()).stream())
        .toList();
  }

  /// The rows of a kind that are written or removed, as they would be or were.
  <R extends Row<R>> Stream<R> touched(Kind<R> of) {
    return Stream.concat(written(of).stream(), removed(of).stream());
  }

  /// A row as it would be afterwards.
  <R extends Row<R>> Optional<R> find(Id<R> id) {
    return find(id.kind(), id.value());
  }

  /// Whether a row would be written or removed.
  boolean isTouched(Id<?> id) {
    return touched.containsKey(new Key(id.kind(), id.value()));
  }

  /// All rows as they are now.
  Snapshot now() {
    return s;
  }

  /// A row as it is now.
  <R extends Row<R>> Optional<R> stored(Id<R> id) {
    return s.find(id);
  }

  /// The rows that would point at the target afterwards.
  <R extends Row<R>> List<R> of(Kind<R> of, Id<?> target) {
    var field = of.referenceTo(target).name();
    var rows = new LinkedHashMap<UUID, R>();
    s.of(of, target).forEach(row -> rows.put(row.id().value(), row));
    touched.keySet().stream()
        .filter(key -> key.kind().equals(of))
        .forEach(key -> rows.remove(key.id()));
    written(of).stream()
        .filter(row -> target.equals(of.values(row).get(field)))
        .forEach(row -> rows.put(row.id().value(), row));
    return List.copyOf(rows.values());
  }

  /// Says that a row is in the way by what these fields say; by all of it for none.
  void block(Id<?> row, String... fields) {
    block(row.kind(), row.value(), Set.of(fields));
  }

  private void block(Kind<?> of, UUID row, Set<String> fields) {
    if (kind == null) {
      kind = of.name();
    }
    var known = inTheWay.computeIfAbsent(row, _ -> new HashSet<>(fields));
    if (fields.isEmpty() || known.isEmpty()) {
      known.clear();
    } else {
      known.addAll(fields);
    }
  }

  private <R extends Row<R>> void look(Kind<R> of, Operation.Edit edit) {
    var stored = find(of, edit.row());
    var before = edit.before();
    var after = edit.after();
    if (before == null) {
      create(of, edit, stored.isPresent());
    } else if (stored.isEmpty()) {
      block(of, edit.row(), Set.of());
    } else {
      var differing = differing(of, stored.get(), before);
      if (!differing.isEmpty()) {
        block(of, edit.row(), differing);
      } else if (after == null) {
        remove(stored.get());
      } else {
        touch(new Change<>(stored.get(), of.with(stored.get(), after)));
      }
    }
  }

  private <R extends Row<R>> void create(Kind<R> of, Operation.Edit edit, boolean isThere) {
    var values = Objects.requireNonNull(edit.after());
    if (isThere) {
      block(of, edit.row(), Set.of());
      return;
    }
    of.references()
        .forEach(
            field -> {
              if (values.get(field.name()) instanceof Id<?> id && !isThere(id)) {
                block(id);
              }
            });
    touch(new Change<>(null, made(of, values)));
  }

  private <R extends Row<R>> void remove(R row) {
    for (var other : s.pointingAt(row.id(), MOST_POINTING)) {
      if (stillPoints(other, row.id())) {
        block(other.id());
      }
    }
    touch(new Change<>(row, null));
  }

  private void touch(Change<?> change) {
    var row = change.row().id();
    touched.put(new Key(row.kind(), row.value()), Optional.ofNullable(change.after()));
    changes.add(change);
  }

  private <T extends Row<T>> boolean stillPoints(Row<T> other, Id<?> at) {
    var now = find(other.id());
    return now.isPresent()
        && other
            .id()
            .kind()
            .references()
            .anyMatch(field -> at.equals(other.id().kind().values(now.get()).get(field.name())));
  }

  private <R extends Row<R>> boolean isThere(Id<R> id) {
    return find(id).isPresent();
  }

  private <R extends Row<R>> Optional<R> find(Kind<R> of, UUID id) {
    var known = touched.get(new Key(of, id));
    return known == null ? s.find(of, id) : known.map(Reversal::<R>cast);
  }

  private boolean isInTheWay(Operation.Edit edit) {
    var fields = inTheWay.get(edit.row());
    if (fields == null) {
      return false;
    }
    var before = edit.before();
    var after = edit.after();
    return fields.isEmpty()
        || before == null
        || after == null
        || after.keySet().stream().anyMatch(fields::contains);
  }

  private static <R extends Row<R>> void apply(Transaction tx, Kind<R> of, Operation.Edit edit) {
    var before = edit.before();
    var after = edit.after();
    if (before == null) {
      tx.put(made(of, Objects.requireNonNull(after)));
      return;
    }
    var stored = tx.find(of, edit.row()).orElseThrow();
    if (after == null) {
      tx.remove(stored.id());
    } else {
      tx.put(of.with(stored, after));
    }
  }

  private static <R extends Row<R>> R made(Kind<R> of, Map<String, @Nullable Object> values) {
    return of.withRevision(of.make(values), 0);
  }

  // The id and the revision are no content: the revision counts on. What was observed since is in
  // nobody's way.
  private static <R extends Row<R>> Set<String> differing(
      Kind<R> of, R row, Map<String, @Nullable Object> values) {
    var stored = of.values(row);
    var content = new HashMap<>(values);
    of.fields().stream()
        .filter(f -> !f.isContent() || f.isObserved())
        .forEach(f -> content.remove(f.name()));
    content
        .entrySet()
        .removeIf(entry -> Objects.equals(stored.get(entry.getKey()), entry.getValue()));
    return content.keySet();
  }

  @SuppressWarnings("unchecked")
  private static <R extends Row<R>> R cast(Row<?> row) {
    return (R) row;
  }
}
