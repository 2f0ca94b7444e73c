package candor.app.shell;

import candor.app.control.Action;
import java.util.List;

/// What the frame asks of the program: the wiring implements it. Called on the window's thread,
/// except [#find(String)].
public interface Commands {
  /// Opens the first screen of a section with [Frame#show(Place)].
  void open(Section section);

  /// Things and commands that fit the words typed, best first, at most 50; for no words, what one
  /// is likely to want. Called off the window's thread.
  List<PaletteEntry> find(String words);

  /// Takes back the last change (Ctrl+Z outside text fields).
  void undo();

  /// Makes the change again that was taken back last.
  void redo();

  /// Pauses the network, or allows it again.
  void switchNetwork();

  /// Shows what waits to be sent.
  void openOutbox();

  /// Whether whoever sits here has a section; what they have not is not offered.
  default boolean has(Section section) {
    return true;
  }

  /// Lets somebody else sign in.
  default void turn() {}

  /// Locks the workspace, if it is encrypted (Ctrl+L).
  default void lock() {}

  /// What can be done with workspaces: open, create, recent ones.
  List<Action> workspaces();
}
