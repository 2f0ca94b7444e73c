package candor.model.posting;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A board could not be reached or did not do what it was asked.
public final class BoardException extends RuntimeException {
  @Serial private static final long serialVersionUID = 2;

  /// Why.
  public enum Reason {
    /// It can't be reached: it did nothing.
    UNREACHABLE,
    /// It was asked and its answer is lost: it may or may not have done it.
    IN_DOUBT,
    /// It said no: it did nothing, and will say no again.
    REFUSED,
    /// It asked to come back later: it did nothing.
    BUSY,
    /// It asked to come back later for this one: it did nothing of it, and goes on with others.
    PUT_OFF,
    /// It does not let us in: it did nothing, and the user must say who they are.
    NOT_ALLOWED,
    /// What it shows or answers can't be read.
    UNREADABLE,
    /// Its folder can't be written, or holds what is not ours: nothing was done.
    NOT_WRITABLE
  }

  private final Reason reason;
  private final @Nullable Duration after;

  /// @param message what is in the way, in a sentence, with the board's own words in quotes; no
  ///   secrets, no candidate data
  public BoardException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.after = null;
  }

  /// @param message what is in the way, in a sentence, with the board's own words in quotes; no
  ///   secrets, no candidate data
  public BoardException(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.after = null;
  }

  /// It asked to come back later.
  ///
  /// @param message as above
  /// @param after how long to wait at least; absent when it did not say
  public BoardException(String message, @Nullable Duration after) {
    super(message);
    this.reason = Reason.BUSY;
    this.after = after;
  }

  /// Why.
  public Reason reason() {
    return reason;
  }

  /// How long the board asks to be left alone; nothing when it did not say.
  public Optional<Duration> after() {
    return Optional.ofNullable(after);
  }
}
