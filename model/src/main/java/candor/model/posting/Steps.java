package candor.model.posting;

import candor.model.store.Act;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/// The steps that the exchange stores around its calls to a board, for rows of one kind. A step
/// that does not fit the row's state any more changes nothing.
///
/// @param <R> the row
public final class Steps<R extends Sendable<R>> {
  private static final Set<OutboxState> UNSENT =
      Set.of(OutboxState.QUEUED, OutboxState.SENDING, OutboxState.IN_DOUBT);
  private static final Set<OutboxState> TROUBLED = Set.of(OutboxState.FAILED, OutboxState.IN_DOUBT);
  private static final Set<OutboxState> OPEN =
      Set.of(OutboxState.QUEUED, OutboxState.FAILED, OutboxState.IN_DOUBT);

  /// How long one is tried that is put off: as mail servers do (RFC 5321 § 4.5.4.1).
  private static final Duration PATIENCE = Duration.ofDays(5);

  /// How often it is tried at least: it may have waited for a network all the time, and a server
  /// that does not know us yet puts the first off.
  private static final int TRIES = 20;

  private final Store store;
  private final Kind<R> kind;
  private final Act act;

  /// @param act what a step is in the journal
  public Steps(Store store, Kind<R> kind, Act act) {
    this.store = store;
    this.kind = kind;
    this.act = act;
  }

  /// What is to be sent, in the order asked for, but what was put off before after the rest, which
  /// it must not hold up. What is sent once is not among it where nobody knows whether it arrived.
  public Stream<R> unsent(Snapshot s) {
    return UNSENT.stream()
        .flatMap(state -> s.where(kind, "state", state).stream())
        .filter(row -> !row.isOnce() || row.state() == OutboxState.QUEUED)
        .sorted(
            Comparator.<R>comparingInt(Sendable::attempts)
                .thenComparing(Sendable::queuedAt)
                .thenComparing(row -> row.id().value()));
  }

  /// What was on its way when the program ended and is sent once is in doubt from now on.
  public void doubtBroken() {
    var broken =
        store.read(
            s ->
                s.where(kind, "state", OutboxState.SENDING).stream()
                    .filter(Sendable::isOnce)
                    .map(Row::id)
                    .toList());
    broken.forEach(id -> doubted(id, ""));
  }

  /// Marks one as on its way, before the board is called.
  ///
  /// @param due as it was when it was found to be due
  /// @return whether it is to be sent; not when it was taken back meanwhile, or said otherwise:
  ///   then it waits for the next exchange, which looks at it anew
  public boolean sending(R due) {
    return store.write(
        act,
        tx ->
            tx.find(due.id())
                    .filter(row -> row.revision() == due.revision())
                    .filter(row -> !row.isOnce() || row.state() == OutboxState.QUEUED)
                    .isPresent()
                && move(tx, due.id(), UNSENT, OutboxState.SENDING, ""));
  }

  /// Notes that it arrived: read back at the board where that can be, else taken by it.
  public void done(Id<R> id) {
    var _ =
        store.write(
            act,
            tx ->
                tx.find(id)
                    .filter(row -> row.state() == OutboxState.SENDING)
                    .map(row -> row.isOnce() ? OutboxState.SENT : OutboxState.VERIFIED)
                    .filter(end -> move(tx, id, Set.of(OutboxState.SENDING), end, ""))
                    .isPresent());
  }

  /// Notes that the board did nothing and may do it later.
  ///
  /// @param words the board's own
  public void waiting(Id<R> id, String words) {
    step(id, OutboxState.QUEUED, words);
  }

  /// Notes that the board did nothing of this one, while it goes on with others. After some days of
  /// that, and some tries, it failed.
  ///
  /// @param words the board's own
  public void putOff(Id<R> id, String words) {
    var _ =
        store.write(
            act,
            tx -> {
              var isOver =
                  tx.find(id)
                      .filter(row -> row.attempts() >= TRIES)
                      .filter(row -> row.queuedAt().plus(PATIENCE).isBefore(tx.now()))
                      .isPresent();
              var state = isOver ? OutboxState.FAILED : OutboxState.QUEUED;
              return move(tx, id, Set.of(OutboxState.SENDING), state, words);
            });
  }

  /// Notes that it may or may not have arrived.
  ///
  /// @param words the board's own
  public void doubted(Id<R> id, String words) {
    step(id, OutboxState.IN_DOUBT, words);
  }

  /// Notes that it was refused.
  ///
  /// @param words the board's own
  public void failed(Id<R> id, String words) {
    step(id, OutboxState.FAILED, words);
  }

  /// Takes back what is queued before it is sent, or puts away what failed or is in doubt.
  ///
  /// @return whether there was something to take back
  public static <R extends Sendable<R>> boolean takeBack(Transaction tx, Id<R> id) {
    return move(tx, id, OPEN, OutboxState.TAKEN_BACK, "");
  }

  /// Queues again what failed or of which nobody knows whether it arrived. It is tried as long as
  /// the first time.
  ///
  /// @return whether there was something to do
  public static <R extends Sendable<R>> boolean again(Transaction tx, Id<R> id) {
    return tx.find(id)
        .filter(row -> TROUBLED.contains(row.state()))
        .map(row -> tx.put(row.anew(tx.now())))
        .isPresent();
  }

  private static <R extends Sendable<R>> boolean move(
      Transaction tx, Id<R> id, Set<OutboxState> from, OutboxState state, String words) {
    return tx.find(id)
        .filter(row -> from.contains(row.state()))
        .map(row -> tx.put(row.in(state, words, tx.now())))
        .isPresent();
  }

  private void step(Id<R> id, OutboxState state, String words) {
    var _ = store.write(act, tx -> move(tx, id, Set.of(OutboxState.SENDING), state, words));
  }
}
