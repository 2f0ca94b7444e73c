package candor.model.posting;

/// What can be ordered to go wrong with one request to a practice board.
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
  /// Applications that were delivered before come again, ahead of the new ones; waits until
  /// somebody asks for applications.
  DELIVERED_TWICE,
  /// Somebody there gave the posting that is looked at next another title.
  REWORDED,
  /// Somebody there took away the posting that is looked at next.
  TAKEN_DOWN
}
