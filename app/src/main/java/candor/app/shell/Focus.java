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

  /// Moves it to the first thing that takes keys in the first of the areas that has one.
  static void first(Node... areas) {
    for (var area : areas) {
      if (take(area)) {
        return;
      }
    }
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
