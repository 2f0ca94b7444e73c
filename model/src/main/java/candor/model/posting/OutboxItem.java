package candor.model.posting;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An operation that waits for a connection, or what became of it.
///
/// @param content what is to be shown; absent for closing
/// @param reason the board's own words when it failed, did not take it yet or leaves it in doubt;
///   empty otherwise
/// @param attempts how often it was tried
/// @param changedAt when its state last changed
public record OutboxItem(
    OutboxId id,
    PostingId posting,
    OutboxAct act,
    @Nullable PostingContent content,
    OutboxState state,
    String reason,
    int attempts,
    Instant queuedAt,
    Instant changedAt,
    long revision)
    implements Row<OutboxItem> {
  /// The kind of these rows.
  public static final Kind<OutboxItem> KIND = new Kind<>("outbox_item", OutboxItem.class);

  public OutboxItem {
    reason = Text.line(reason);
  }

  /// Whether it is in doubt and is to be sent again, as the user says, though the board can't be
  /// asked whether it was done.
  public boolean goesUnasked() {
    return state == OutboxState.IN_DOUBT && reason.isEmpty();
  }

  /// Whether it waits to be sent again after a refusal or a drift: half of it may be there.
  public boolean goesAgain() {
    return state == OutboxState.QUEUED && attempts > 0 && reason.isEmpty();
  }

  OutboxItem in(OutboxState other, String why, Instant at) {
    var tries = other == OutboxState.SENDING ? attempts + 1 : attempts;
    return new OutboxItem(id, posting, act, content, other, why, tries, queuedAt, at, revision);
  }

  /// The same as the store's present row.
  OutboxItem stored(long now) {
    return new OutboxItem(
        id, posting, act, content, state, reason, attempts, queuedAt, changedAt, now);
  }

  /// The same with what is to be shown now.
  OutboxItem showing(@Nullable PostingContent other) {
    return new OutboxItem(
        id, posting, act, other, state, reason, attempts, queuedAt, changedAt, revision);
  }

  /// The same in the turn of one that waited and goes no more, with what that left half done.
  OutboxItem inPlaceOf(OutboxItem waited) {
    var tries = waited.goesAgain() ? waited.attempts : attempts;
    return new OutboxItem(
        id, posting, act, content, state, reason, tries, waited.queuedAt, changedAt, revision);
  }

  OutboxItem queued(Instant at) {
    return new OutboxItem(
        id, posting, act, content, state, reason, attempts, at, changedAt, revision);
  }
}
