package candor.app.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

/// Where the keyboard is.
final class Focus {
  private Focus() {}

  static boolean within(Node area) {
    var scene = area.getScene();
    for (var node = scene == null ? null : scene.getFocusOwner();
        node != null;
        node = node.getParent()) {
      if (node.equals(area)) {
        return true;
      }
    }
    return false;
  }

  /// Moves it to the first thing in the area that takes keys.
  static void first(Node area) {
    var _ = take(area);
  }

  private static boolean take(Node area) {
    if (!area.isVisible() || area.isDisabled()) {
      return false;
    }
    if (area.isFocusTraversable()) {
      area.requestFocus();
      return true;
    }
    return area instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(Focus::take);
  }
}
