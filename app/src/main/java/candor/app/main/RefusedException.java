package candor.app.main;

import java.io.Serial;

/// A command can't do what it was asked; the message is for the user.
final class RefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
