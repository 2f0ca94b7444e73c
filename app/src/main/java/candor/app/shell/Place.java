package candor.app.shell;

import candor.app.control.Action;
import candor.app.control.PageHeader;
import candor.app.control.SearchBox;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What the main pane shows: one screen with what it is about. A screen implements this.
///
/// The frame asks for each part once, when the place is shown first, and keeps the node for as long
/// as the user can come back to it; after that it calls [#close()].
public interface Place {
  /// Which entry of the rail is marked.
  Section section();

  /// The title in the top bar; may change while shown.
  ObservableValue<String> title();

  /// The screen itself; fills the main pane and scrolls by itself.
  Node content();

  /// The way here, outermost first, without the title.
  default List<PageHeader.Crumb> trail() {
    return List.of();
  }

  /// The one thing to do here.
  default Optional<Action> primary() {
    return Optional.empty();
  }

  /// Small tools at the right of the top bar, before the primary action: a choice of view, a menu.
  default List<Node> tools() {
    return List.of();
  }

  /// A search box for the top bar, reached by Ctrl+F; its text is the screen's to follow.
  default Optional<SearchBox> search() {
    return Optional.empty();
  }

  /// Keys that work here, for the list of shortcuts (F1).
  default List<Shortcut> shortcuts() {
    return List.of();
  }

  /// Called each time the place comes into view, after its content has been put there.
  default void shown() {}

  /// Saves what is typed and not saved yet; the place goes on.
  default void keep() {}

  /// Whether something typed could not be stored, so that it is here only and tried again: closing
  /// the place now would throw it away. Where that can be, it is not closed.
  default boolean holds() {
    return false;
  }

  /// Called once when nobody can come back to it: ends subscriptions, saves what is not saved.
  default void close() {}
}
