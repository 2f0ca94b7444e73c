package candor.model.posting;

import candor.model.store.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The outbox of one posting as stored.
final class Operations {
  /// The order in which operations are carried out: the one in which they were asked for, but for
  /// those that are to go sooner or later.
  static final Comparator<OutboxItem> IN_TURN =
      Comparator.comparing(OutboxItem::queuedAt).thenComparing(item -> item.id().value());

  private Operations() {}

  /// In the order in which they were asked for, in which ids grow.
  static List<OutboxItem> of(Snapshot s, PostingId posting) {
    return s.of(OutboxItem.KIND, posting).stream()
        .sorted(Comparator.comparing(item -> item.id().value()))
        .toList();
  }

  /// The newest that was not taken back.
  static Optional<OutboxItem> newest(Snapshot s, PostingId posting) {
    return of(s, posting).reversed().stream()
        .filter(item -> item.state() != OutboxState.TAKEN_BACK)
        .findFirst();
  }
}
