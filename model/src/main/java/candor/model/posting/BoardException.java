package candor.model.posting;

import java.io.Serial;

/// A board could not be reached or did not do what it was asked.
public final class BoardException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

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
    /// What it shows or answers can't be read.
    UNREADABLE,
    /// Its folder can't be written, or holds what is not ours: nothing was done.
    NOT_WRITABLE
  }

  private final Reason reason;

  /// @param message the board's own words; no secrets, no candidate data
  public BoardException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /// @param message the board's own words; no secrets, no candidate data
  public BoardException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /// Why.
  public Reason reason() {
    return reason;
  }
}
