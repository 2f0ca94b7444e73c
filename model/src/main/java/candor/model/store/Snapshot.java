package candor.model.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One consistent view of the stored rows; usable only inside the work that it was handed to.
public interface Snapshot {
  /// The row of this id.
  default <R extends Row<R>> Optional<R> find(Id<R> id) {
    return find(id.kind(), id.value());
  }

  /// The row of a kind with this bare id.
  <R extends Row<R>> Optional<R> find(Kind<R> kind, UUID id);

  /// The rows of these ids, of one kind, in the order given; those that are gone are left out. For
  /// many it takes a fraction of the time of asking for each.
  default <R extends Row<R>> List<R> findAll(Collection<? extends Id<R>> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  /// The same by their ids, each once.
  default <R extends Row<R>> Map<Id<R>, R> byId(Stream<? extends Id<R>> ids) {
    return findAll(ids.distinct().toList()).stream()
        .collect(Collectors.toMap(Row::id, Function.identity()));
  }

  /// Every row of a kind, by id. Meant for small kinds and for export.
  <R extends Row<R>> List<R> all(Kind<R> kind);

  /// Some fields of every row of a kind, by id. For kinds whose rows are long it takes a fraction
  /// of the time of reading them whole.
  ///
  /// @throws IllegalArgumentException when the kind has no such field
  default <R extends Row<R>> List<Map<String, @Nullable Object>> parts(
      Kind<R> kind, List<String> fields) {
    var read = fields.stream().map(kind::field).map(Field::name).collect(Collectors.toSet());
    return all(kind).stream()
        .map(
            row -> {
              var values = kind.values(row);
              values.keySet().retainAll(read);
              return values;
            })
        .toList();
  }

  /// The rows of a kind whose field has this value, by id (for ids made here: oldest first).
  ///
  /// @throws IllegalArgumentException when the kind has no such field
  <R extends Row<R>> List<R> where(Kind<R> kind, String field, Object value);

  /// The rows of a kind whose field has one of these values; those of one value by id. For many it
  /// takes a fraction of the time of asking for each.
  ///
  /// @throws IllegalArgumentException when the kind has no such field
  default <R extends Row<R>> List<R> whereAny(Kind<R> kind, String field, Collection<?> values) {
    return values.stream().distinct().flatMap(value -> where(kind, field, value).stream()).toList();
  }

  /// How many have this value.
  ///
  /// @throws IllegalArgumentException when the kind has no such field
  default <R extends Row<R>> int count(Kind<R> kind, String field, Object value) {
    return where(kind, field, value).size();
  }

  /// The rows of a kind that point at the target, by id.
  default <R extends Row<R>> List<R> of(Kind<R> kind, Id<?> target) {
    return where(kind, kind.referenceTo(target).name(), target);
  }

  /// The rows of a kind that point at one of the targets, which are of one kind; those of one
  /// target by id. For many it takes a fraction of the time of asking for each.
  default <R extends Row<R>> List<R> ofAny(Kind<R> kind, Collection<? extends Id<?>> targets) {
    return targets.isEmpty()
        ? List.of()
        : whereAny(kind, kind.referenceTo(targets.iterator().next()).name(), targets);
  }

  /// Rows of any kind that point at one, in no order.
  <R extends Row<R>> List<Row<?>> pointingAt(Id<R> id, int limit);

  /// Who works with the store: the id of the person whose things are "mine".
  UUID user();

  /// What was done so far.
  Past past();
}
