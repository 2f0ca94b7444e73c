package candor.app.shell;

import candor.app.control.Scroll;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Leads the keyboard round the areas of the window (F6), and in each back to where it was. The
/// rail is not among these: there it begins with what is shown.
final class Rounds {
  private final Map<Node, WeakReference<Node>> left = new WeakHashMap<>();

  /// Moves on from the area in which the keyboard is.
  ///
  /// @param begin moves it into an area in which it was not, or where that is gone
  void next(List<Node> areas, boolean backwards, Consumer<Node> begin) {
    var now = 0;
    for (var i = 0; i < areas.size(); i++) {
      now = Focus.within(areas.get(i)) ? i : now;
    }
    var here = areas.get(now);
    if (Focus.within(here) && !(here instanceof Rail)) {
      left.put(here, new WeakReference<>(here.getScene().getFocusOwner()));
    }
    var next = areas.get(Math.floorMod(now + (backwards ? -1 : 1), areas.size()));
    var before = left.get(next);
    if (before == null || !Focus.back(before.get(), next)) {
      begin.accept(next);
    }
    // What the keys change is to be seen.
    Optional.ofNullable(here.getScene()).map(Scene::getFocusOwner).ifPresent(Scroll::revealAround);
  }
}
