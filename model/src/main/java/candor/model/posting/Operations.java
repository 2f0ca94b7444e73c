package candor.model.posting;

import candor.model.store.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The outbox of one posting as stored.
final class Operations {
  /// The order in which operations were asked for.
  static final Comparator<OutboxItem> AS_ASKED =
      Comparator.comparing(OutboxItem::queuedAt).thenComparing(item -> item.id().value());

  private Operations() {}

  static List<OutboxItem> of(Snapshot s, PostingId posting) {
    return s.of(OutboxItem.KIND, posting).stream().sorted(AS_ASKED).toList();
  }

  /// The newest that was not taken back.
  static Optional<OutboxItem> newest(Snapshot s, PostingId posting) {
    return of(s, posting).reversed().stream()
        .filter(item -> item.state() != OutboxState.TAKEN_BACK)
        .findFirst();
  }
}
