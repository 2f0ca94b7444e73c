package candor.persistence.document;

import java.io.IOException;

/// A document that is not damaged, and yet can't be shown.
final class NotShownException extends IOException {
  private static final long serialVersionUID = 1;
  private final int answer;

  private NotShownException(int answer, String message) {
    super(message);
    this.answer = answer;
  }

  static NotShownException locked() {
    return new NotShownException(Orders.LOCKED, "it asks for a passphrase");
  }

  static NotShownException ofOtherSort() {
    return new NotShownException(Orders.OTHER_SORT, "it is of another sort");
  }

  /// What is said of it, one of [Orders].
  int answer() {
    return answer;
  }
}
