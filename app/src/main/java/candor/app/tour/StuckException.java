package candor.app.tour;

import java.io.Serial;

/// The tour can't go on: something that should be on the screen is not.
public final class StuckException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /// @param message what was waited for
  public StuckException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
