package candor.app.shell;

import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.SidePanel;
import java.util.Optional;
import java.util.function.Predicate;

/// What a screen may ask of the window around it. Called on the window's thread.
public interface Frame {
  /// Shows a place; the one before can be come back to.
  void show(Place place);

  /// Shows a place of a kind again that one can come back to; absent where there is no such one.
  <P extends Place> Optional<P> again(Class<P> kind, Predicate<P> which);

  /// Goes to the place before this one; nothing where there is none.
  void back();

  /// Opens a panel at the right of the main pane, in place of any other.
  void panel(SidePanel panel);

  void closePanel();

  /// Asks over the window; see [Prompt] for when.
  void ask(Prompt prompt);

  /// Says something above the main pane, until it is put away or the place changes.
  void notice(Notice notice);

  /// Takes away a notice that is true no longer.
  ///
  /// @param what what it says first
  default void withdraw(String what) {}

  /// Says what was done, with a way to take it back, which Ctrl+Z goes too while it is said.
  ///
  /// @param done in the past tense, with the names: "Moved Ada Lovelace to Onsite"
  /// @param undo takes it back; called at most once
  void undoable(String done, Runnable undo);

  /// Says what was taken back or done again, with a way to change that; Ctrl+Z leaves it and goes
  /// on to what was done before.
  default void replayed(String done, Runnable back) {
    undoable(done, back);
  }

  /// Whether motion is welcome: not when the system says to reduce it.
  boolean isMotionWelcome();
}
