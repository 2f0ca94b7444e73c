package candor.persistence.db;

import candor.model.access.Access;
import candor.model.access.Writing;
import candor.model.candidate.CustomFieldId;
import candor.model.kit.RoleKitId;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.posting.BoardId;
import candor.model.store.Act;
import candor.model.store.Change;
import candor.model.store.Field;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.StaleRowException;
import candor.model.store.Transaction;
import candor.model.store.Uuid7;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One transaction: every row that is written through it is journalled by it.
final class Work extends Rows implements Transaction {
  /// Ids of what is pointed at without what points at them being theirs.
  private static final Set<Type> MENTIONED =
      Set.of(RoleKitId.class, PersonId.class, BoardId.class, CustomFieldId.class);

  // By kind, the fields that point at what its rows are part of.
  private static final Map<Kind<?>, List<Field>> WHOLES =
      Kinds.ALL.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(),
                  kind ->
                      kind.references()
                          .filter(field -> !MENTIONED.contains(field.type()))
                          .toList()));

  private final Journal journal;
  private final Seen seen;
  private final Seat seat;
  private final Map<Key, Optional<? extends Row<?>>> known = new HashMap<>();
  private final Instant now;
  private final Uuid7 ids;
  private final List<Change<?>> changes = new ArrayList<>();
  private final List<Operation.Edit> edits = new ArrayList<>();
  private final Set<UUID> subjects = new HashSet<>();
  private final Set<UUID> made = new HashSet<>();
  private final DocumentTexts documents = new DocumentTexts();
  private Optional<Operation> replayed = Optional.empty();

  private record Key(Kind<?> kind, UUID id) {}

  Work(Connections connections, UUID user, Seat seat, Instant now, Uuid7 ids) {
    super(connections.writer(), user);
    this.journal = new Journal(connections.writer());
    this.seen = connections.seen();
    this.seat = seat;
    this.now = now;
    this.ids = ids;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public UUID newId() {
    var id = ids.next();
    made.add(id);
    return id;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R extends Row<R>> Optional<R> find(Kind<R> kind, UUID id) {
    var key = new Key(kind, id);
    var found = known.get(key);
    if (found == null) {
      found = seen.find(kind, id).or(() -> read(kind, id));
      known.put(key, found);
    }
    return (Optional<R>) found;
  }

  @Override
  public <R extends Row<R>> List<R> findAll(Collection<? extends Id<R>> ids) {
    var unread =
        ids.stream()
            .filter(id -> !known.containsKey(new Key(id.kind(), id.value())))
            .filter(id -> seen.find(id.kind(), id.value()).isEmpty())
            .map(Id::value)
            .collect(Collectors.toSet());
    if (unread.size() > 1) {
      var kind = ids.iterator().next().kind();
      var read = read(kind, unread);
      read.values().forEach(seen::keep);
      unread.forEach(id -> known.put(new Key(kind, id), Optional.ofNullable(read.get(id))));
    }
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  // Of an id that was made just now there is nothing.
  private <R extends Row<R>> Optional<R> read(Kind<R> kind, UUID id) {
    if (made.contains(id)) {
      return Optional.empty();
    }
    var found = super.find(kind, id);
    found.ifPresent(seen::keep);
    return found;
  }

  @Override
  public <R extends Row<R>> R put(R row) {
    var kind = row.id().kind();
    var stored = find(row.id());
    var revision = stored.map(Row::revision).orElse(0L);
    if (revision != row.revision()) {
      throw new StaleRowException(row.id(), revision, row.revision());
    }
    var next = kind.withRevision(row, revision + 1);
    var change = new Change<>(stored.orElse(null), next);
    var edit = edit(change);
    var changed = Objects.requireNonNull(edit.after());
    if (stored.isPresent() && changed.isEmpty()) {
      return stored.get();
    }
    new Writing(access()).require(change);
    var columns = Columns.of(kind);
    var values = columns.values(next, changed, documents);
    if (stored.isPresent()) {
      Prepared.update(sql(), columns, row.id().value(), values);
    } else {
      Prepared.insert(sql(), columns.table(), List.of(values));
    }
    known.put(new Key(kind, row.id().value()), Optional.of(next));
    note(change, edit);
    return next;
  }

  @Override
  public <R extends Row<R>> void remove(Id<R> id) {
    var stored = find(id);
    if (stored.isPresent()) {
      var change = new Change<>(stored.get(), null);
      new Writing(access()).require(change);
      var columns = Columns.of(id.kind());
      var _ =
          Failures.translated(
              "removing a " + id.kind(),
              () -> sql().deleteFrom(columns.table()).where(columns.id().eq(id.value())).execute());
      known.put(new Key(id.kind(), id.value()), Optional.empty());
      note(change, edit(change));
    }
  }

  @Override
  public Optional<Operation> undoable() {
    return new Writing(access()).replayable(this, journal.undoable());
  }

  @Override
  public Optional<Operation> redoable() {
    return new Writing(access()).replayable(this, journal.redoable());
  }

  @Override
  public void replays(Operation operation) {
    replayed = Optional.of(operation);
  }

  /// What was changed so far.
  List<Change<?>> changes() {
    return List.copyOf(changes);
  }

  /// The same as who works with it may see it.
  List<Change<?>> seenChanges() {
    var access = access();
    return access.seesAll()
        ? changes()
        : changes.stream().<Change<?>>flatMap(change -> access.seen(change).stream()).toList();
  }

  private Access access() {
    return seat.access(this);
  }

  /// Writes the operation to the journal, before the commit; nothing when nothing was changed.
  ///
  /// @param last where the journal ends; absent when that is to be looked up
  Optional<Noted> record(Act act, Origin origin, Optional<Journal.End> last) {
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    var author = find(Person.KIND, user()).map(Person::name).orElse("");
    var target = replayed.map(Operation::sequence).orElse(null);
    var end = last.orElseGet(journal::end);
    var operation =
        new Operation(end.sequence() + 1, newId(), now, author, act.name(), target, edits);
    var device = origin.device();
    var texts = EditText.of(operation, documents);
    var link = Chain.tie(end.hash(), operation, texts, device, subjects, origin::salt);
    var entry = new Entry(operation, device, act.undoable(), subjects, Optional.of(link));
    journal.append(entry, texts);
    journal.stack(operation, act.undoable());
    return Optional.of(new Noted(entry, texts));
  }

  private <R extends Row<R>> void note(Change<R> change, Operation.Edit edit) {
    seen.forget(change.row().id().value());
    changes.add(change);
    edits.add(edit);
    about(change.row());
  }

  private <R extends Row<R>> void about(R row) {
    if (!subjects.add(row.id().value())) {
      return;
    }
    var kind = row.id().kind();
    for (var field : wholes(kind)) {
      if (kind.value(row, field) instanceof Id<?> id) {
        belongsTo(id);
      }
    }
  }

  // What is part of nothing need not be read: what points at it could not be written if it were
  // not there.
  private <R extends Row<R>> void belongsTo(Id<R> id) {
    if (subjects.contains(id.value())) {
      return;
    }
    if (wholes(id.kind()).isEmpty()) {
      subjects.add(id.value());
    } else {
      find(id).ifPresent(this::about);
    }
  }

  private static List<Field> wholes(Kind<?> kind) {
    return WHOLES.getOrDefault(kind, List.of());
  }

  private static <R extends Row<R>> Operation.Edit edit(Change<R> change) {
    return new Operation.Edit(
        change.kind(), change.row().id().value(), change.valuesBefore(), change.valuesAfter());
  }
}
