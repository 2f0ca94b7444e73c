package candor.persistence.board.practice;

/// What can be ordered to go wrong with one request.
public enum Fault {
  /// The connection breaks before anything is done.
  BROKEN_OFF,
  /// Everything is done, and the connection breaks before the answer.
  LOST_ANSWER,
  /// 429, with a time to come back.
  BUSY,
  /// 500, and nothing is done.
  OUT_OF_ORDER,
  /// 422 with a reason, and nothing is done.
  REFUSAL,
  /// 200 with an answer that means nothing; nothing is done.
  GARBAGE,
  /// The answer takes a while.
  SLOW,
  /// Applications that were delivered before come again, ahead of the new ones; all else is as
  /// ever.
  DELIVERED_TWICE
}
