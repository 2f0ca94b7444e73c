package candor.model.posting;

/// How far an operation of the outbox is.
public enum OutboxState {
  /// Waits for a connection; can be taken back.
  QUEUED,
  /// On its way: after a break it is in doubt until the board was asked.
  SENDING,
  /// The board took it; not yet read back.
  SENT,
  /// Read back, and it shows what was sent.
  VERIFIED,
  /// The board refused it, or shows something else; the reason says what.
  FAILED,
  /// Taken back before it was sent.
  TAKEN_BACK
}
