package candor.model.posting;

import candor.model.posting.Board.Review.Verdict;
import candor.model.store.Act;
import candor.model.store.Id;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The steps of carrying out the outbox; the exchange calls them around its calls to a board. A
/// step that does not fit the operation's state any more changes nothing. A step that takes several
/// operations is one change: each one waits for the disk.
public final class Outbox {
  private static final Act SEND = Act.lasting("send-to-board");
  private static final Act LEFT = Act.lasting("not-sent-to-board");
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

  /// What waits to be sent, is in doubt, or was sent and not yet read back; in the order in which
  /// it is to go, which for a posting's operations is the order asked for.
  public List<OutboxItem> due() {
    return store.read(
        s ->
            Stream.concat(UNSENT.stream(), Stream.of(OutboxState.SENT))
                .flatMap(state -> s.where(OutboxItem.KIND, "state", state).stream())
                .sorted(Operations.IN_TURN)
                .toList());
  }

  /// The postings that were sent or seen, are watched, or were closed before the public saw them as
  /// they were sent, and that nobody looked at since: those worth comparing with what their boards
  /// show. What was looked at longest ago comes first.
  public List<Posting> outThere(Instant since) {
    return store.read(
        s -> {
          var boards =
              s.all(BoardAccount.KIND).stream()
                  .collect(Collectors.toMap(BoardAccount::id, Function.identity()));
          var notAsSent = notAsSent(s);
          return s.all(Posting.KIND).stream()
              .filter(
                  posting ->
                      isOutThere(posting, boards.get(posting.board()))
                          || notAsSent.contains(posting.id()))
              .filter(posting -> !lookedAt(posting).isAfter(since))
              .sorted(Comparator.comparing(Outbox::lookedAt))
              .toList();
        });
  }

  /// The boards that publish, were looked at, and have nothing out there any more.
  public Set<BoardId> emptied() {
    return store.read(
        s ->
            s.all(BoardAccount.KIND).stream()
                .filter(board -> board.sort().publishes())
                .filter(board -> isEmptied(s.of(Posting.KIND, board.id()), board))
                .map(BoardAccount::id)
                .collect(Collectors.toSet()));
  }

  private static boolean isEmptied(List<Posting> postings, BoardAccount board) {
    return postings.stream().anyMatch(posting -> posting.seenAt() != null)
        && postings.stream().noneMatch(posting -> isOutThere(posting, board));
  }

  // What was seen of a job there may stay, and is not to be asked for without leave.
  private static boolean isOutThere(Posting posting, @Nullable BoardAccount board) {
    return (board != null && !board.sort().publishes())
        ? posting.isWatched(board)
        : posting.sent() != null || posting.seen() != null;
  }

  // Also of those that were closed since: whoever kept one from the public may let it through yet.
  private static Set<PostingId> notAsSent(Snapshot s) {
    return s.where(OutboxItem.KIND, "state", OutboxState.DRIFTED).stream()
        .map(OutboxItem::posting)
        .distinct()
        .filter(posting -> isNotAsSent(s, posting))
        .collect(Collectors.toSet());
  }

  private static boolean isNotAsSent(Snapshot s, PostingId posting) {
    return Operations.of(s, posting).reversed().stream()
        .filter(item -> item.act() == OutboxAct.PUBLISH)
        .filter(item -> item.state() != OutboxState.TAKEN_BACK)
        .findFirst()
        .filter(newest -> newest.state() == OutboxState.DRIFTED)
        .isPresent();
  }

  private static Instant lookedAt(Posting posting) {
    return Objects.requireNonNullElse(posting.seenAt(), Instant.EPOCH);
  }

  /// How postings are found on their boards; one that is gone, by its id alone.
  public Map<PostingId, Board.Ref> refs(Set<PostingId> ids) {
    var postings = store.read(s -> s.byId(ids.stream()));
    return ids.stream().collect(Collectors.toMap(Function.identity(), id -> ref(postings, id)));
  }

  private static Board.Ref ref(Map<Id<Posting>, Posting> postings, PostingId id) {
    var posting = postings.get(id);
    return posting == null ? Board.Ref.of(id) : posting.ref();
  }

  /// Marks operations as on their way, before the board is called.
  ///
  /// @param items as they were when they were found to be due
  /// @return those that are as they were, neither taken back meanwhile nor to show something else
  ///   or to go in the place of one in doubt, in the order given, and how their postings are found
  public Map<OutboxId, Board.Ref> sending(List<OutboxItem> items) {
    return store.write(
        SEND,
        tx -> {
          var now = tx.byId(items.stream().map(OutboxItem::id));
          var postings = tx.byId(items.stream().map(OutboxItem::posting));
          var marked = new LinkedHashMap<OutboxId, Board.Ref>();
          for (var due : items) {
            var item = now.get(due.id());
            if (item != null
                && item.state() == due.state()
                && UNSENT.contains(item.state())
                && Objects.equals(item.content(), due.content())) {
              var _ = tx.put(item.in(OutboxState.SENDING, "", tx.now()));
              marked.put(item.id(), ref(postings, item.posting()));
            }
          }
          return marked;
        });
  }

  /// Notes that the board was not called for operations that had been marked as on their way: they
  /// wait on.
  ///
  /// @param items as they were before
  public void left(List<OutboxItem> items) {
    store.write(
        LEFT,
        tx -> {
          for (var item : items) {
            tx.find(item.id())
                .filter(now -> now.state() == OutboxState.SENDING)
                .ifPresent(now -> tx.put(item.stored(now.revision())));
          }
          return items.size();
        });
  }

  /// Notes that the board took them, or was found to show them after a doubt.
  public void sent(List<OutboxId> ids) {
    steps(
        SENT,
        ids,
        Function.identity(),
        ON_ITS_WAY,
        (tx, item, _) -> {
          tx.put(item.in(OutboxState.SENT, "", tx.now()));
          tx.find(item.posting()).ifPresent(p -> tx.put(p.sent(item.content())));
        });
  }

  /// What the board shows after an operation.
  ///
  /// @param shown absent when it shows nothing, or nothing that can be read
  /// @param words why it can't be read; empty when it can
  public record Look(OutboxId id, Board.@Nullable Shown shown, String words) {}

  /// Notes what boards show now: an operation is verified when that is what was sent, and has
  /// drifted otherwise. One on which a board has not decided yet stays sent, with the board's
  /// words.
  public void looked(List<Look> looks) {
    steps(
        LOOKED,
        looks,
        Look::id,
        Set.of(OutboxState.SENT),
        (tx, item, look) -> {
          var sighting = new Sighting(item.posting(), look.shown(), look.words());
          var state = state(tx, sighting);
          if (state != item.state() || !sighting.why().equals(item.reason())) {
            tx.put(item.in(state, sighting.why(), tx.now()));
          }
        });
  }

  private static OutboxState state(Transaction tx, Sighting sighting) {
    if (sighting.verdict() == Verdict.WAITING) {
      tx.find(sighting.posting()).ifPresent(p -> tx.put(p.named(sighting.shown())));
      return OutboxState.SENT;
    }
    return see(tx, sighting) ? OutboxState.VERIFIED : OutboxState.DRIFTED;
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
  public record Sighting(PostingId posting, Board.@Nullable Shown shown, String words) {
    private Verdict verdict() {
      return shown == null ? Verdict.PUBLIC : shown.review().verdict();
    }

    // What is in the way, in the board's words.
    private String why() {
      return shown == null ? words : shown.review().words();
    }

    // What the public sees.
    private Board.@Nullable Shown seen() {
      return verdict() == Verdict.PUBLIC ? shown : null;
    }
  }

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
    var state = state(tx, sighting);
    Operations.newest(tx, sighting.posting())
        .filter(i -> i.state() == OutboxState.VERIFIED || i.state() == OutboxState.DRIFTED)
        .filter(i -> i.state() != state || !i.reason().equals(sighting.why()))
        .ifPresent(i -> tx.put(i.in(state, sighting.why(), tx.now())));
    return state == OutboxState.DRIFTED;
  }

  /// What the public was found to see of a watched posting.
  ///
  /// @param asked as it was when the board was asked
  /// @param shown absent when the public sees nothing
  public record Watch(Posting asked, Board.@Nullable Shown shown) {}

  /// Notes what the public sees of watched postings. Those that were tied to another job meanwhile
  /// are left.
  ///
  /// @return those of which it sees something else than the job is here, or nothing of one that is
  ///   open here
  public List<PostingId> watched(List<Watch> watches) {
    return store.write(
        LOOKED,
        tx ->
            watches.stream()
                .flatMap(watch -> watched(tx, watch).stream())
                .filter(Watched::isOtherwise)
                .map(watched -> watched.posting().id())
                .toList());
  }

  private static Optional<Watched> watched(Transaction tx, Watch watch) {
    return tx.find(watch.asked().id())
        .filter(now -> Objects.equals(now.remote(), watch.asked().remote()))
        .map(now -> tx.put(now.seen(watch.shown(), tx.now())))
        .map(now -> new Watched(now, tx.find(now.job()).orElse(null)));
  }

  private static boolean see(Transaction tx, Sighting sighting) {
    var posting = tx.find(sighting.posting());
    var readable = sighting.words().isEmpty();
    if (readable) {
      posting.ifPresent(p -> tx.put(p.named(sighting.shown()).seen(sighting.seen(), tx.now())));
    }
    var shown = sighting.seen();
    return readable
        && Objects.equals(
            posting.map(Posting::sent).orElse(null), shown == null ? null : shown.content());
  }

  private void to(OutboxState state, OutboxId id, Set<OutboxState> from, String words) {
    steps(
        FAILED,
        List.of(id),
        Function.identity(),
        from,
        (tx, item, _) -> tx.put(item.in(state, words, tx.now())));
  }

  private interface Step<T> {
    void take(Transaction tx, OutboxItem item, T of);
  }

  private <T> void steps(
      Act act, List<T> all, Function<T, OutboxId> id, Set<OutboxState> from, Step<T> step) {
    store.write(
        act,
        tx -> {
          // What each step asks for is read at once.
          var items = tx.findAll(all.stream().map(id).toList());
          var _ = tx.findAll(items.stream().map(OutboxItem::posting).toList());
          for (var of : all) {
            // One that the user tried again while the board was asked goes as it is then.
            tx.find(id.apply(of))
                .filter(item -> from.contains(item.state()) && !item.goesUnasked())
                .ifPresent(item -> step.take(tx, item, of));
          }
          return all.size();
        });
  }
}
