package candor.app.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

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
  ///
  /// @return whether there is one
  static boolean first(Node... areas) {
    return Stream.of(areas).anyMatch(Focus::take);
  }

  /// Moves it to what is of the same sort and has the same name as something else.
  ///
  /// @return whether there is such a thing in the area
  static boolean same(Node as, Node area) {
    if (!area.isVisible() || area.isDisabled()) {
      return false;
    }
    if (area.isFocusTraversable()
        && area.getClass().equals(as.getClass())
        && !name(as).isEmpty()
        && name(area).equals(name(as))) {
      area.requestFocus();
      return true;
    }
    return area instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> same(as, child));
  }

  /// Moves it to what is of the same sort and shows the same words as something else.
  ///
  /// @return whether there is such a thing in the area
  static boolean alike(Node as, Node area) {
    var words = words(as);
    var found = like(as, area).stream().filter(node -> words(node).equals(words)).findFirst();
    found.filter(_ -> !words.isEmpty()).ifPresent(Node::requestFocus);
    return found.isPresent() && !words.isEmpty();
  }

  private static String words(Node node) {
    return node instanceof Labeled labeled ? Objects.requireNonNullElse(labeled.getText(), "") : "";
  }

  /// What is of the same sort as something else, in its order in an area.
  static List<Node> like(Node as, Node area) {
    return seen(area)
        .filter(node -> node.isFocusTraversable() && node.getClass().equals(as.getClass()))
        .toList();
  }

  /// Moves it to what is of the same sort as something else and at its place, or the last of these.
  ///
  /// @return whether there is such a thing in the area
  static boolean like(Node as, int place, Node area) {
    var all = like(as, area);
    if (!all.isEmpty()) {
      all.get(Math.clamp(place, 0, all.size() - 1)).requestFocus();
    }
    return !all.isEmpty();
  }

  /// What is to be seen in an area, itself first.
  static Stream<Node> seen(Node area) {
    if (!area.isVisible() || area.isDisabled()) {
      return Stream.empty();
    }
    return area instanceof Parent parent
        ? Stream.concat(
            Stream.of(area), parent.getChildrenUnmodifiable().stream().flatMap(Focus::seen))
        : Stream.of(area);
  }

  /// Moves it back to where it was before, if that is still to be seen in the area.
  static boolean back(@Nullable Node before, Node area) {
    if (before == null || !before.isFocusTraversable() || before.isDisabled()) {
      return false;
    }
    var inside = false;
    for (var node = before; node != null; node = node.getParent()) {
      inside |= node.equals(area);
      if (!node.isVisible()) {
        return false;
      }
    }
    if (inside) {
      before.requestFocus();
    }
    return inside;
  }

  private static String name(Node node) {
    var said = node.getAccessibleText();
    return said == null ? words(node) : said;
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
