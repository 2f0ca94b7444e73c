package candor.model.posting;

/// How far an operation of the outbox is.
public enum OutboxState {
  /// Waits for a connection; can be taken back. The reason says why it was not taken last time.
  QUEUED,
  /// On its way; found so after a break, it is in doubt.
  SENDING,
  /// Nobody knows whether it, or part of it, is there: its answer is lost, or it was refused before
  /// and is not reached. The board is asked before anything is sent again, unless the user says
  /// otherwise.
  IN_DOUBT,
  /// The board took it; not yet read back, or its people have not decided on it, as the reason
  /// says.
  SENT,
  /// Read back, and it shows what was sent.
  VERIFIED,
  /// The board took it and shows something else now; the posting says what.
  DRIFTED,
  /// The board refused it; the reason says why.
  FAILED,
  /// Taken back before it was sent, or given up in doubt for a newer one that goes unasked.
  TAKEN_BACK;

  /// Whether it will reach the board by itself, or may have reached it unseen.
  public boolean isOnItsWay() {
    return this == SENDING || this == IN_DOUBT;
  }

  /// Whether it waits to be sent, or may have to be sent again.
  public boolean isToSend() {
    return this == QUEUED || isOnItsWay();
  }

  /// Whether it is still to reach the board, or to be seen there.
  public boolean isDue() {
    return isToSend() || this == SENT;
  }

  /// Whether it goes on only when somebody sees to it.
  public boolean asks() {
    return this == DRIFTED || this == FAILED;
  }

  /// Whether nothing is left to do about it.
  public boolean isDone() {
    return this == VERIFIED || this == TAKEN_BACK;
  }
}
