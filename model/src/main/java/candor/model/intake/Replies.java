package candor.model.intake;

import candor.model.job.Stage;
import candor.model.job.StageId;
import candor.model.pipeline.Outcome;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.OutboxState;
import candor.model.posting.Steps;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said in reply to applications. The user decides what a board is told, and can take that
/// back until it is sent; the exchange calls the steps around its calls to a board. A step that
/// does not fit the reply's state any more changes nothing.
public final class Replies {
  private static final Act TELL = Act.undoable("tell-board");
  private static final Act LEAVE = Act.undoable("leave-untold");
  private static final Act TAKE_BACK = Act.undoable("take-reply-back");
  private static final Act AGAIN = Act.lasting("retry-reply");
  private static final Act STEP = Act.lasting("reply-to-application");
  private final Store store;
  private final Steps<Reply> steps;

  public Replies(Store store) {
    this.store = store;
    this.steps = new Steps<>(store, Reply.KIND, STEP);
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
    return store.write(TAKE_BACK, tx -> Steps.takeBack(tx, id));
  }

  /// Queues again what failed or of which nobody knows whether it arrived.
  ///
  /// @return whether there was something to do
  public boolean retry(ReplyId id) {
    return store.write(AGAIN, tx -> Steps.again(tx, id));
  }

  /// What a board is to be sent, in the order asked for.
  public List<Due> due(BoardId board) {
    return store.read(
        s ->
            steps
                .unsent(s)
                .flatMap(
                    reply ->
                        s.find(reply.proposal()).stream()
                            .filter(proposal -> proposal.board().equals(board))
                            .flatMap(
                                proposal ->
                                    s.find(proposal.job()).stream()
                                        .map(
                                            job ->
                                                new Due(
                                                    reply,
                                                    proposal,
                                                    stage(s, reply),
                                                    job.title()))))
                .toList());
  }

  /// A reply that is to be sent.
  ///
  /// @param stage what its stage is called here by now
  public record Due(Reply reply, Proposal proposal, String stage, String jobTitle) {}

  /// What the stage of a reply is called by now; as it was said where that is not known.
  public static String stage(Snapshot s, Reply reply) {
    return Optional.ofNullable(reply.inStage())
        .flatMap(s::find)
        .map(Stage::name)
        .orElse(reply.stage());
  }

  /// Why something is not to be sent any more.
  public enum Hitch {
    /// The application stands otherwise here by now, or is gone.
    OVERTAKEN,
    /// The board's settings do not say any more that it is to be sent.
    OFF
  }

  /// Why this is not to be sent any more; nothing when it is. Asked just before it is: those before
  /// it may have taken minutes.
  public Optional<Hitch> hitch(ReplyId id) {
    return store.read(
        s -> {
          var reply = s.find(id);
          var proposal = reply.flatMap(each -> s.find(each.proposal()));
          if (proposal.isEmpty() || isOvertaken(s, reply.orElseThrow(), proposal.get())) {
            return Optional.of(Hitch.OVERTAKEN);
          }
          return isOff(s, reply.orElseThrow(), proposal.get())
              ? Optional.of(Hitch.OFF)
              : Optional.empty();
        });
  }

  private static boolean isOff(Snapshot s, Reply reply, Proposal proposal) {
    return s.find(proposal.board())
        .map(BoardAccount::settings)
        .filter(said -> reply.act() == ReplyAct.THANK ? said.thanks() : said.tells())
        .isEmpty();
  }

  private static boolean isOvertaken(Snapshot s, Reply reply, Proposal proposal) {
    var application = Optional.ofNullable(proposal.application()).flatMap(s::find);
    return switch (reply.act()) {
      case THANK -> false;
      case REJECT -> application.filter(a -> a.outcome() == Outcome.REJECTED).isEmpty();
      case MOVE ->
          application
              .filter(a -> a.outcome() == Outcome.ACTIVE)
              .flatMap(a -> s.find(a.stage()))
              .filter(stage -> isOf(reply, stage))
              .isEmpty();
    };
  }

  private static boolean isOf(Reply reply, Stage stage) {
    return reply.inStage() == null
        ? stage.name().equals(reply.stage())
        : Objects.equals(reply.inStage(), stage.id());
  }

  /// The steps around the calls to a board.
  public Steps<Reply> steps() {
    return steps;
  }

  /// The thanks to who applied, where they can be sent: once to an address for a job.
  static void thank(Transaction tx, Proposal proposal) {
    if (!proposal.email().isEmpty() && !isThanked(tx, proposal)) {
      tx.put(fresh(tx, proposal.id(), ReplyAct.THANK, "", null, "", OutboxState.QUEUED));
    }
  }

  private static boolean isThanked(Snapshot s, Proposal proposal) {
    return s.where(Proposal.KIND, "email", proposal.email()).stream()
        .filter(other -> other.job().equals(proposal.job()))
        .anyMatch(other -> s.find(Reply.of(other.id(), ReplyAct.THANK)).isPresent());
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
    var fresh =
        fresh(
            tx, offer.proposal(), offer.act(), offer.stage(), offer.inStage(), offer.why(), state);
    return Optional.of(tx.put(fresh.at(revision)));
  }

  private static Reply fresh(
      Transaction tx,
      ProposalId proposal,
      ReplyAct act,
      String stage,
      @Nullable StageId inStage,
      String why,
      OutboxState state) {
    return new Reply(
        Reply.of(proposal, act),
        proposal,
        act,
        stage,
        inStage,
        why,
        state,
        "",
        0,
        tx.now(),
        tx.now(),
        0);
  }
}
