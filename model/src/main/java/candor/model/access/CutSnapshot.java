package candor.model.access;

import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Past;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A snapshot of which only what somebody may see is to be seen.
final class CutSnapshot implements Snapshot {
  private final Snapshot all;
  private final Access access;

  CutSnapshot(Snapshot all, Access access) {
    this.all = all;
    this.access = access;
  }

  @Override
  public <R extends Row<R>> Optional<R> find(Kind<R> kind, UUID id) {
    return all.find(kind, id).flatMap(access::seen);
  }

  @Override
  public <R extends Row<R>> List<R> findAll(Collection<? extends Id<R>> ids) {
    return seen(all.findAll(ids)).toList();
  }

  @Override
  public <R extends Row<R>> List<R> all(Kind<R> kind) {
    return seen(all.all(kind)).toList();
  }

  // By the field as it may be seen: asking for a hidden value must not tell that it is there.
  @Override
  public <R extends Row<R>> List<R> where(Kind<R> kind, String field, Object value) {
    return seen(all.where(kind, field, value))
        .filter(row -> value.equals(kind.values(row).get(field)))
        .toList();
  }

  @Override
  public <R extends Row<R>> List<R> whereAny(Kind<R> kind, String field, Collection<?> values) {
    var asked = new HashSet<Object>(values);
    return seen(all.whereAny(kind, field, values))
        .filter(row -> asked.contains(kind.values(row).get(field)))
        .toList();
  }

  @Override
  public <R extends Row<R>> List<Row<?>> pointingAt(Id<R> id, int limit) {
    return all.pointingAt(id, Integer.MAX_VALUE).stream()
        .<Row<?>>mapMulti((row, next) -> one(row).ifPresent(next))
        .limit(limit)
        .toList();
  }

  @Override
  public UUID user() {
    return all.user();
  }

  @Override
  public Past past() {
    return new NoPast();
  }

  private <R extends Row<R>> Stream<R> seen(List<R> rows) {
    return rows.stream().flatMap(row -> access.seen(row).stream());
  }

  @SuppressWarnings("unchecked")
  private <R extends Row<R>> Optional<R> one(Row<R> row) {
    return access.seen((R) row);
  }

  /// The journal tells of everybody.
  private static final class NoPast implements Past {
    @Override
    public Optional<Operation> operation(long sequence) {
      return Optional.empty();
    }

    @Override
    public Optional<Operation> lastReplay(long sequence) {
      return Optional.empty();
    }

    @Override
    public boolean isUndoable(long sequence) {
      return false;
    }

    @Override
    public List<Operation> later(long sequence, Collection<UUID> rows, int limit) {
      return List.of();
    }
  }
}
