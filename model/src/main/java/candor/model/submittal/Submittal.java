package candor.model.submittal;

import candor.model.pipeline.ApplicationId;
import candor.model.posting.BoardId;
import candor.model.posting.OutboxState;
import candor.model.posting.Sendable;
import candor.model.posting.SubmittalContent;
import candor.model.store.Kind;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;

/// A candidate handed in at a board for a job that it has of its own, and how far that is. There is
/// one of an application at a board: the last that was asked for.
///
/// @param remote the board's own id of the job
/// @param reason the board's own words when it failed, was not taken yet, or is in doubt; empty
///   otherwise
/// @param attempts how often it was tried
/// @param changedAt when its state last changed
public record Submittal(
    SubmittalId id,
    ApplicationId application,
    BoardId board,
    String remote,
    SubmittalContent content,
    OutboxState state,
    String reason,
    int attempts,
    Instant queuedAt,
    Instant changedAt,
    long revision)
    implements Sendable<Submittal> {
  /// The kind of these rows.
  public static final Kind<Submittal> KIND = new Kind<>("submittal", Submittal.class);

  public Submittal {
    remote = Text.storable(remote);
    reason = Text.line(reason);
  }

  /// The id of the one of an application at a board.
  public static SubmittalId of(ApplicationId application, BoardId board) {
    return new SubmittalId(Uuid7.named("submittal:" + application.value() + ":" + board.value()));
  }

  @Override
  public boolean isOnce() {
    return true;
  }

  /// Whether the board has it, or may have it, or is to get it.
  boolean isOut() {
    return switch (state) {
      case QUEUED, SENDING, IN_DOUBT, SENT, VERIFIED, DRIFTED -> true;
      case FAILED, TAKEN_BACK -> false;
    };
  }

  /// Whether another one may take its place: not while it waits or is on its way, nor once the
  /// board has it.
  public boolean isReplaceable() {
    return !isOut() || state == OutboxState.IN_DOUBT;
  }

  @Override
  public Submittal in(OutboxState other, String words, Instant at) {
    var tries = other == OutboxState.SENDING ? attempts + 1 : attempts;
    return new Submittal(
        id, application, board, remote, content, other, words, tries, queuedAt, at, revision);
  }

  @Override
  public Submittal anew(Instant at) {
    return new Submittal(
        id, application, board, remote, content, OutboxState.QUEUED, "", 0, at, at, revision);
  }
}
