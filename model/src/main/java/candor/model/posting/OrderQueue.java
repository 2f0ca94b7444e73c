package candor.model.posting;

import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Says in which order queued operations go.
public final class OrderQueue {
  private static final Act SOONER = Act.undoable("send-sooner");
  private static final Act LATER = Act.undoable("send-later");
  private final Store store;

  public OrderQueue(Store store) {
    this.store = store;
  }

  /// Lets a queued operation go before the queued one ahead of it. The operations of one posting
  /// keep their order.
  ///
  /// @return whether it went ahead
  public boolean sooner(OutboxId id) {
    return store.write(SOONER, tx -> passes(tx, id, -1));
  }

  /// Lets a queued operation go after the queued one behind it. The operations of one posting keep
  /// their order.
  ///
  /// @return whether it went behind
  public boolean later(OutboxId id) {
    return store.write(LATER, tx -> passes(tx, id, 1));
  }

  private static boolean passes(Transaction tx, OutboxId id, int by) {
    var queued =
        new ArrayList<>(
            tx.where(OutboxItem.KIND, "state", OutboxState.QUEUED).stream()
                .sorted(Operations.IN_TURN)
                .toList());
    var at = queued.stream().map(OutboxItem::id).toList().indexOf(id);
    var to = at + by;
    if (at < 0
        || to < 0
        || to >= queued.size()
        || !isFree(tx, queued.get(at))
        || !isFree(tx, queued.get(to))) {
      return false;
    }
    var times = queued.stream().map(OutboxItem::queuedAt).toList();
    Collections.swap(queued, at, to);
    order(tx, queued, times);
    return true;
  }

  // Whether no other operation of its posting has to come before it or after it.
  private static boolean isFree(Transaction tx, OutboxItem item) {
    return Operations.of(tx, item.posting()).stream()
        .filter(other -> !other.id().equals(item.id()))
        .noneMatch(other -> other.state().isDue());
  }

  // Several operations of one moment are told apart by a microsecond.
  private static void order(Transaction tx, List<OutboxItem> items, List<Instant> times) {
    var last = Instant.MIN;
    for (var i = 0; i < items.size(); i++) {
      var next = last.equals(Instant.MIN) ? times.get(i) : last.plus(1, ChronoUnit.MICROS);
      last = next.isAfter(times.get(i)) ? next : times.get(i);
      if (!items.get(i).queuedAt().equals(last)) {
        tx.put(items.get(i).queued(last));
      }
    }
  }
}
