package candor.model.posting;

import candor.model.store.Row;
import java.time.Instant;

/// A row that is sent to a board by the exchange, and how far that is.
///
/// @param <R> the row
public interface Sendable<R extends Sendable<R>> extends Row<R> {
  /// How far it is.
  OutboxState state();

  /// The board's own words when something is in the way; empty otherwise.
  String reason();

  /// How often it was tried.
  int attempts();

  /// When it was asked for.
  Instant queuedAt();

  /// Whether nobody can look for it at the board afterwards: it is sent once, and what is in doubt
  /// waits for the user.
  boolean isOnce();

  /// The same in another state, with the board's own words; empty where there are none.
  R in(OutboxState other, String words, Instant at);

  /// The same, asked for anew: as if it had never been tried.
  R anew(Instant at);

  /// Whether nothing is left to do about it. What can't be read back is done once it is sent.
  default boolean isDone() {
    return state().isDone() || (isOnce() && state() == OutboxState.SENT);
  }
}
