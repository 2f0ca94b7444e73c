package candor.model.debrief;

/// How far a scorecard is, and whether it may be seen in a debrief.
public enum CardState {
  /// Sealed, and open to me.
  OPEN,
  /// Sealed, and closed to me until mine is.
  CLOSED_UNTIL_MINE,
  /// Sealed, and closed to me until everybody on the panel has sealed theirs.
  CLOSED_UNTIL_ALL,
  /// Begun and not sealed; it counts only once it is.
  DRAFT,
  /// Not begun.
  NOT_BEGUN
}
