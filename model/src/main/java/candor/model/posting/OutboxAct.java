package candor.model.posting;

/// What the board is to do.
public enum OutboxAct {
  /// Show the posting, or show it as it is now.
  PUBLISH,
  /// Show it no longer.
  CLOSE
}
