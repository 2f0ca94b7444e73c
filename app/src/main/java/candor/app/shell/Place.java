package candor.app.shell;

import candor.app.control.Action;
import candor.app.control.PageHeader;
import candor.app.control.SearchBox;
import candor.app.control.Typed;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What the main pane shows: one screen with what it is about. A screen implements this.
///
/// The frame asks for each part once, when the place is shown first, and keeps the node for as long
/// as the user can come back to it; after that it calls [#close()].
public interface Place extends Typed {
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

  /// Called once when nobody can come back to it: ends subscriptions, saves what is not saved.
  default void close() {}
}
