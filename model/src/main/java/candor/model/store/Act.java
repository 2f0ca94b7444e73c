package candor.model.store;

/// What somebody did, as the journal names it.
///
/// @param name a stable key such as `move-application`; the words for it are the client's
/// @param undoable whether Ctrl+Z takes it back; what was sealed, sent or received is not
public record Act(String name, boolean undoable) {
  /// An act that can be undone.
  public static Act undoable(String name) {
    return new Act(name, true);
  }

  /// An act that stays: a later act may correct it, but undo does not reach it.
  public static Act lasting(String name) {
    return new Act(name, false);
  }
}
