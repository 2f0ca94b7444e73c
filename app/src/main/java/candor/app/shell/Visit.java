package candor.app.shell;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A place that was come to, what it shows, and where the keyboard was there when it was left.
final class Visit {
  private final Place place;
  private final Node content;
  private @Nullable Node keyboard;

  Visit(Place place) {
    this.place = place;
    this.content = place.content();
  }

  Place place() {
    return place;
  }

  Node content() {
    return content;
  }

  void leave(@Nullable Node at) {
    keyboard = at;
  }

  /// Moves the keyboard to where it was, or to what is called the same by now.
  ///
  /// @return whether there is such a thing
  boolean comeBack() {
    return keyboard != null && (Focus.back(keyboard, content) || Focus.same(keyboard, content));
  }
}
