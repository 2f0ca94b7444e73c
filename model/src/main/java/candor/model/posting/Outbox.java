package candor.model.posting;

import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The steps of carrying out the outbox; the exchange calls them around its calls to a board. A
/// step that does not fit the operation's state any more changes nothing.
public final class Outbox {
  private static final Act SEND = Act.lasting("send-to-board");
  private static final Act SENT = Act.lasting("sent-to-board");
  private static final Act LOOKED = Act.lasting("looked-at-board");
  private static final Act FAILED = Act.lasting("board-failed");

  private static final Set<OutboxState> UNSENT =
      Set.of(OutboxState.QUEUED, OutboxState.SENDING, OutboxState.IN_DOUBT);
  private static final Set<OutboxState> ON_ITS_WAY =
      Set.of(OutboxState.SENDING, OutboxState.IN_DOUBT);

  private final Store store;

  public Outbox(Store store) {
    this.store = store;
  }

  /// What waits to be sent, is in doubt, or was sent and not yet read back; in the order asked for,
  /// which is the order in which a posting's operations must be carried out.
  public List<OutboxItem> due() {
    return store.read(
        s ->
            Stream.concat(UNSENT.stream(), Stream.of(OutboxState.SENT))
                .flatMap(state -> s.where(OutboxItem.KIND, "state", state).stream())
                .sorted(Operations.AS_ASKED)
                .toList());
  }

  /// The postings that were sent or seen: those worth comparing with what their boards show.
  public List<Posting> outThere() {
    return store.read(
        s ->
            s.all(Posting.KIND).stream()
                .filter(posting -> posting.sent() != null || posting.seen() != null)
                .toList());
  }

  /// How a posting is found on its board.
  public Board.Ref ref(PostingId id) {
    return store.read(s -> s.find(id).map(Posting::ref).orElseGet(() -> Board.Ref.of(id)));
  }

  /// Marks an operation as on its way, before the board is called.
  ///
  /// @return nothing when it was taken back meanwhile
  public Optional<OutboxItem> sending(OutboxId id) {
    return store.write(
        SEND,
        tx ->
            tx.find(id)
                .filter(item -> UNSENT.contains(item.state()))
                .map(item -> tx.put(item.in(OutboxState.SENDING, "", tx.now()))));
  }

  /// Notes that the board took it, or was found to show it after a doubt.
  public void sent(OutboxId id) {
    step(
        SENT,
        id,
        ON_ITS_WAY,
        (tx, item) -> {
          tx.put(item.in(OutboxState.SENT, "", tx.now()));
          tx.find(item.posting()).ifPresent(p -> tx.put(p.sent(item.content())));
        });
  }

  /// Notes what the board shows now: the operation is verified when that is what was sent, and has
  /// drifted otherwise.
  ///
  /// @param shown absent when it shows nothing, or nothing that can be read
  /// @param words why it can't be read; empty when it can
  public void looked(OutboxId id, Board.@Nullable Shown shown, String words) {
    step(
        LOOKED,
        id,
        Set.of(OutboxState.SENT),
        (tx, item) -> {
          var same = see(tx, new Sighting(item.posting(), shown, words));
          tx.put(item.in(same ? OutboxState.VERIFIED : OutboxState.DRIFTED, words, tx.now()));
        });
  }

  /// Notes that the board did nothing and may do it later: the operation waits on.
  ///
  /// @param words the board's own
  public void waiting(OutboxId id, String words) {
    to(OutboxState.QUEUED, id, Set.of(OutboxState.SENDING), words);
  }

  /// Notes that the board may or may not have done it.
  ///
  /// @param words the board's own
  public void doubted(OutboxId id, String words) {
    to(OutboxState.IN_DOUBT, id, ON_ITS_WAY, words);
  }

  /// Notes that the board refused.
  ///
  /// @param words the board's own
  public void failed(OutboxId id, String words) {
    to(OutboxState.FAILED, id, Set.of(OutboxState.SENDING), words);
  }

  /// Notes that what was sent could not be read back yet.
  ///
  /// @param words the board's own
  public void unseen(OutboxId id, String words) {
    to(OutboxState.SENT, id, Set.of(OutboxState.SENT), words);
  }

  /// What a board was found to show of a posting.
  ///
  /// @param shown absent when it shows nothing, or nothing that can be read
  /// @param words why it can't be read; empty when it can
  public record Sighting(PostingId posting, Board.@Nullable Shown shown, String words) {}

  /// Notes what boards show of postings on which nothing was under way. What had been verified and
  /// is something else now has drifted; what had drifted and is as sent again is verified.
  ///
  /// @return the postings that show something else than was sent last
  public List<PostingId> compared(List<Sighting> sightings) {
    return store.write(
        LOOKED,
        tx -> sightings.stream().filter(seen -> drifted(tx, seen)).map(Sighting::posting).toList());
  }

  private static boolean drifted(Transaction tx, Sighting sighting) {
    var same = see(tx, sighting);
    var state = same ? OutboxState.VERIFIED : OutboxState.DRIFTED;
    Operations.newest(tx, sighting.posting())
        .filter(i -> i.state() == OutboxState.VERIFIED || i.state() == OutboxState.DRIFTED)
        .filter(i -> i.state() != state || !i.reason().equals(sighting.words()))
        .ifPresent(i -> tx.put(i.in(state, sighting.words(), tx.now())));
    return !same;
  }

  private static boolean see(Transaction tx, Sighting sighting) {
    var posting = tx.find(sighting.posting());
    var readable = sighting.words().isEmpty();
    if (readable) {
      posting.ifPresent(p -> tx.put(p.seen(sighting.shown(), tx.now())));
    }
    var shown = sighting.shown();
    return readable
        && Objects.equals(
            posting.map(Posting::sent).orElse(null), shown == null ? null : shown.content());
  }

  private void to(OutboxState state, OutboxId id, Set<OutboxState> from, String words) {
    step(FAILED, id, from, (tx, item) -> tx.put(item.in(state, words, tx.now())));
  }

  private void step(
      Act act, OutboxId id, Set<OutboxState> from, BiConsumer<Transaction, OutboxItem> work) {
    store.write(
        act,
        tx -> {
          tx.find(id)
              .filter(item -> from.contains(item.state()))
              .ifPresent(item -> work.accept(tx, item));
          return id;
        });
  }
}
