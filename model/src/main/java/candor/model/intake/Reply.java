package candor.model.intake;

import candor.model.job.StageId;
import candor.model.posting.OutboxState;
import candor.model.posting.Sendable;
import candor.model.store.Kind;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is said in reply to a received application, and how far that is. There are two of each
/// application at most: the thanks to who applied, and what the board was told last of how far it
/// is.
///
/// @param stage the name of its stage here when this was asked for; empty for thanks
/// @param inStage which stage that is, whatever it is called by now; absent for thanks, and where
///   this was asked for before that was kept
/// @param why the reason of a rejection; empty otherwise
/// @param reason the board's own words when it failed or was not taken yet; empty otherwise
/// @param attempts how often it was tried
/// @param changedAt when its state last changed
public record Reply(
    ReplyId id,
    ProposalId proposal,
    ReplyAct act,
    String stage,
    @Nullable StageId inStage,
    String why,
    OutboxState state,
    String reason,
    int attempts,
    Instant queuedAt,
    Instant changedAt,
    long revision)
    implements Sendable<Reply> {
  /// The kind of these rows.
  public static final Kind<Reply> KIND = new Kind<>("reply", Reply.class);

  public Reply {
    stage = Text.line(stage);
    why = Text.line(why);
    reason = Text.line(reason);
  }

  /// The id of the one of an application.
  static ReplyId of(ProposalId proposal, ReplyAct act) {
    var which = act == ReplyAct.THANK ? "thanks" : "standing";
    return new ReplyId(Uuid7.named("reply:" + proposal.value() + ":" + which));
  }

  @Override
  public boolean isOnce() {
    return act.isOnce();
  }

  /// The same in place of one that is stored.
  Reply at(long stored) {
    return new Reply(
        id, proposal, act, stage, inStage, why, state, reason, attempts, queuedAt, changedAt,
        stored);
  }

  @Override
  public Reply in(OutboxState other, String words, Instant at) {
    var tries = other == OutboxState.SENDING ? attempts + 1 : attempts;
    return new Reply(
        id, proposal, act, stage, inStage, why, other, words, tries, queuedAt, at, revision);
  }

  @Override
  public Reply anew(Instant at) {
    return new Reply(
        id, proposal, act, stage, inStage, why, OutboxState.QUEUED, "", 0, at, at, revision);
  }
}
