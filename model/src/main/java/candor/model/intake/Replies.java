package candor.model.intake;

import candor.model.posting.BoardId;
import candor.model.posting.OutboxState;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is said in reply to applications. The user decides what a board is told, and can take that
/// back until it is sent; the exchange calls the steps around its calls to a board. A step that
/// does not fit the reply's state any more changes nothing.
public final class Replies {
  private static final Act TELL = Act.undoable("tell-board");
  private static final Act LEAVE = Act.undoable("leave-untold");
  private static final Act TAKE_BACK = Act.undoable("take-reply-back");
  private static final Act AGAIN = Act.lasting("retry-reply");
  private static final Act STEP = Act.lasting("reply-to-application");
  private static final Set<OutboxState> UNSENT =
      Set.of(OutboxState.QUEUED, OutboxState.SENDING, OutboxState.IN_DOUBT);
  private static final Set<OutboxState> OPEN =
      Set.of(OutboxState.QUEUED, OutboxState.FAILED, OutboxState.IN_DOUBT);
  private final Store store;

  public Replies(Store store) {
    this.store = store;
  }

  /// Asks that boards be told. Undo takes all of it back.
  ///
  /// @return how many will be; not those that are on their way
  public int tell(List<ReplyStore.Offer> offers) {
    return store.write(TELL, tx -> put(tx, offers, OutboxState.QUEUED));
  }

  /// Leaves boards as they are: these are offered no more until they change again.
  ///
  /// @return how many were left
  public int leave(List<ReplyStore.Offer> offers) {
    return store.write(LEAVE, tx -> put(tx, offers, OutboxState.TAKEN_BACK));
  }

  /// Takes a queued reply back before it is sent, or puts one away that failed or is in doubt.
  ///
  /// @return whether there was something to take back
  public boolean takeBack(ReplyId id) {
    return store.write(TAKE_BACK, tx -> to(tx, id, OPEN, OutboxState.TAKEN_BACK, ""));
  }

  /// Queues again what failed or of which nobody knows whether it arrived.
  ///
  /// @return whether there was something to do
  public boolean retry(ReplyId id) {
    return store.write(
        AGAIN,
        tx -> to(tx, id, Set.of(OutboxState.FAILED, OutboxState.IN_DOUBT), OutboxState.QUEUED, ""));
  }

  /// What a board is to be sent, in the order asked for. Mails of which nobody knows whether they
  /// went are not among them: they wait for the user.
  public List<Due> due(BoardId board) {
    return store.read(
        s ->
            UNSENT.stream()
                .flatMap(state -> s.where(Reply.KIND, "state", state).stream())
                .filter(r -> r.act() != ReplyAct.THANK || r.state() == OutboxState.QUEUED)
                .sorted(Comparator.comparing(Reply::queuedAt).thenComparing(r -> r.id().value()))
                .flatMap(
                    reply ->
                        s.find(reply.proposal()).stream()
                            .filter(proposal -> proposal.board().equals(board))
                            .flatMap(
                                proposal ->
                                    s.find(proposal.job()).stream()
                                        .map(job -> new Due(reply, proposal, job.title()))))
                .toList());
  }

  /// A reply that is to be sent.
  public record Due(Reply reply, Proposal proposal, String jobTitle) {}

  /// What was on its way when the program ended: mails among it are in doubt from now on.
  public void doubtBroken() {
    var broken =
        store.read(
            s ->
                s.where(Reply.KIND, "state", OutboxState.SENDING).stream()
                    .filter(reply -> reply.act() == ReplyAct.THANK)
                    .map(Reply::id)
                    .toList());
    broken.forEach(id -> doubted(id, ""));
  }

  /// Marks one as on its way, before the board is called.
  ///
  /// @return whether it is to be sent; not when it was taken back meanwhile
  public boolean sending(ReplyId id) {
    return store.write(STEP, tx -> to(tx, id, UNSENT, OutboxState.SENDING, ""));
  }

  /// Notes that it arrived: read back at a board, taken by a mail server.
  public void done(ReplyId id) {
    var _ =
        store.write(
            STEP,
            tx ->
                tx.find(id)
                    .filter(reply -> reply.state() == OutboxState.SENDING)
                    .map(
                        reply ->
                            tx.put(
                                reply.in(
                                    reply.act() == ReplyAct.THANK
                                        ? OutboxState.SENT
                                        : OutboxState.VERIFIED,
                                    "",
                                    tx.now())))
                    .isPresent());
  }

  /// Notes that the board did nothing and may do it later.
  ///
  /// @param words the board's own
  public void waiting(ReplyId id, String words) {
    step(id, OutboxState.QUEUED, words);
  }

  /// Notes that it may or may not have arrived.
  ///
  /// @param words the board's own
  public void doubted(ReplyId id, String words) {
    step(id, OutboxState.IN_DOUBT, words);
  }

  /// Notes that it was refused.
  ///
  /// @param words the board's own
  public void failed(ReplyId id, String words) {
    step(id, OutboxState.FAILED, words);
  }

  /// The thanks to who applied, where they can be sent: once to an address for a job.
  static void thank(Transaction tx, Proposal proposal) {
    var email = proposal.email();
    var before =
        tx.where(Proposal.KIND, "email", email).stream()
            .filter(other -> other.job().equals(proposal.job()))
            .anyMatch(other -> tx.find(Reply.of(other.id(), ReplyAct.THANK)).isPresent());
    if (!email.isEmpty() && !before) {
      tx.put(fresh(tx, proposal.id(), ReplyAct.THANK, "", "", OutboxState.QUEUED));
    }
  }

  private void step(ReplyId id, OutboxState state, String words) {
    var _ = store.write(STEP, tx -> to(tx, id, Set.of(OutboxState.SENDING), state, words));
  }

  private static boolean to(
      Transaction tx, ReplyId id, Set<OutboxState> from, OutboxState state, String words) {
    return tx.find(id)
        .filter(reply -> from.contains(reply.state()))
        .map(reply -> tx.put(reply.in(state, words, tx.now())))
        .isPresent();
  }

  private static int put(Transaction tx, List<ReplyStore.Offer> offers, OutboxState state) {
    return (int)
        offers.stream()
            .filter(offer -> tx.find(offer.proposal()).isPresent())
            .flatMap(offer -> put(tx, offer, state).stream())
            .count();
  }

  private static Optional<Reply> put(Transaction tx, ReplyStore.Offer offer, OutboxState state) {
    var before = tx.find(Reply.of(offer.proposal(), offer.act()));
    if (before.filter(reply -> reply.state().isOnItsWay()).isPresent()) {
      return Optional.empty();
    }
    var revision = before.map(Reply::revision).orElse(0L);
    var fresh = fresh(tx, offer.proposal(), offer.act(), offer.stage(), offer.why(), state);
    return Optional.of(tx.put(fresh.at(revision)));
  }

  private static Reply fresh(
      Transaction tx,
      ProposalId proposal,
      ReplyAct act,
      String stage,
      String why,
      OutboxState state) {
    return new Reply(
        Reply.of(proposal, act), proposal, act, stage, why, state, "", 0, tx.now(), tx.now(), 0);
  }
}
