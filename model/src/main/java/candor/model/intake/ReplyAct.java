package candor.model.intake;

/// What is said in reply to an application.
public enum ReplyAct {
  /// A mail to who applied: it came.
  THANK,
  /// To the board: it is in a stage now.
  MOVE,
  /// To the board: it was rejected.
  REJECT;

  /// Whether nobody can look for it afterwards: a mail is sent once.
  public boolean isOnce() {
    return this == THANK;
  }
}
