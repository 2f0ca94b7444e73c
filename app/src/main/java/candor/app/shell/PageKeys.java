package candor.app.shell;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Page Up and Page Down for what scrolls and takes no keys itself: what the keyboard is in, else
/// the first in sight that has more than it shows.
final class PageKeys {
  private static final double PAGE = 0.9;

  private PageKeys() {}

  /// Goes on by nearly what is in sight, or back.
  ///
  /// @return whether there is more than is in sight
  static boolean turn(Node area, int pages) {
    var all = Focus.seen(area).flatMap(PageKeys::upAndDown).toList();
    return Stream.concat(all.reversed().stream().filter(Focus::within), all.stream())
        .anyMatch(pane -> turn(pane, pages));
  }

  private static Stream<ScrollPane> upAndDown(Node node) {
    return node instanceof ScrollPane pane
            && pane.getVbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER
        ? Stream.of(pane)
        : Stream.of();
  }

  private static boolean turn(ScrollPane pane, int pages) {
    var content = pane.getContent();
    var seen = pane.getViewportBounds().getHeight();
    var hidden = content == null ? 0 : content.getLayoutBounds().getHeight() - seen;
    if (hidden > 0) {
      pane.setVvalue(Math.clamp(pane.getVvalue() + pages * PAGE * seen / hidden, 0, 1));
    }
    return hidden > 0;
  }
}
