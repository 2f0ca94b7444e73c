package candor.model.posting;

import candor.model.store.Act;
import candor.model.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The steps of carrying out the outbox; the exchange calls them around its calls to a board.
public final class Outbox {
  private static final Act SEND = Act.lasting("send-to-board");
  private static final Act SENT = Act.lasting("sent-to-board");
  private static final Act LOOKED = Act.lasting("looked-at-board");
  private static final Act FAILED = Act.lasting("board-failed");
  private final Store store;

  public Outbox(Store store) {
    this.store = store;
  }

  /// What waits to be sent, was cut off while sending, or was sent and not yet read back; oldest
  /// first.
  public List<OutboxItem> due() {
    return store.read(
        s ->
            Stream.of(OutboxState.QUEUED, OutboxState.SENDING, OutboxState.SENT)
                .flatMap(state -> s.where(OutboxItem.KIND, "state", state).stream())
                .sorted(Comparator.comparing(OutboxItem::queuedAt))
                .toList());
  }

  /// Marks an operation as on its way, before the board is called.
  ///
  /// @return nothing when it was taken back meanwhile
  public Optional<OutboxItem> sending(OutboxId id) {
    return store.write(
        SEND,
        tx ->
            tx.find(id)
                .filter(i -> i.state() == OutboxState.QUEUED || i.state() == OutboxState.SENDING)
                .map(i -> tx.put(i.in(OutboxState.SENDING, "", tx.now()))));
  }

  /// Notes that the board took it.
  public void sent(OutboxId id) {
    store.write(
        SENT,
        tx -> {
          tx.find(id)
              .filter(i -> i.state() == OutboxState.SENDING)
              .ifPresent(
                  item -> {
                    tx.put(item.in(OutboxState.SENT, "", tx.now()));
                    tx.find(item.posting()).ifPresent(p -> tx.put(p.sent(item.content())));
                  });
          return id;
        });
  }

  /// Notes what the board shows now; the operation is verified when that is what was sent.
  ///
  /// @param shown absent when it shows nothing
  /// @param difference the words for a failure when it shows something else
  public void looked(OutboxId id, @Nullable PostingContent shown, String difference) {
    store.write(
        LOOKED,
        tx -> {
          tx.find(id)
              .ifPresent(
                  item -> {
                    var same = Objects.equals(item.content(), shown);
                    tx.put(
                        same
                            ? item.in(OutboxState.VERIFIED, "", tx.now())
                            : item.in(OutboxState.FAILED, difference, tx.now()));
                    tx.find(item.posting()).ifPresent(p -> tx.put(p.seen(shown, tx.now())));
                  });
          return id;
        });
  }

  /// Notes that the board could not be reached: what was queued or on its way waits on.
  public void unreachable(OutboxId id, String words) {
    again(id, OutboxState.QUEUED, words);
  }

  /// Notes that the board refused.
  ///
  /// @param words the board's own
  public void failed(OutboxId id, String words) {
    again(id, OutboxState.FAILED, words);
  }

  private void again(OutboxId id, OutboxState state, String words) {
    store.write(
        FAILED,
        tx -> {
          tx.find(id)
              .filter(i -> i.state() == OutboxState.SENDING)
              .ifPresent(i -> tx.put(i.in(state, words, tx.now())));
          return id;
        });
  }
}
