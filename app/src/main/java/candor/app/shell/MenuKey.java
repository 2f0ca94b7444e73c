package candor.app.shell;

import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The menu of what has the keyboard, by the menu key and by Shift+F10. JavaFX 26 asks for it by
/// itself on Windows, and elsewhere only tells of the keys.
final class MenuKey {
  private static final boolean IS_ASKED = System.getProperty("os.name", "").startsWith("Windows");
  private static final double INSIDE = 24;

  private MenuKey() {}

  static void listen(Node root) {
    if (!IS_ASKED) {
      root.addEventHandler(KeyEvent.KEY_PRESSED, MenuKey::pressed);
    }
  }

  private static void pressed(KeyEvent event) {
    var isMenu =
        event.getCode() == KeyCode.CONTEXT_MENU
            || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    if (isMenu && event.getTarget() instanceof Node node && node.getScene() != null) {
      ask(node);
      event.consume();
    }
  }

  private static void ask(Node node) {
    var bounds = node.getLayoutBounds();
    var x = Math.min(bounds.getCenterX(), bounds.getMinX() + INSIDE);
    var inScene = node.localToScene(x, bounds.getCenterY());
    var onScreen = node.localToScreen(x, bounds.getCenterY());
    node.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            inScene.getX(),
            inScene.getY(),
            onScreen.getX(),
            onScreen.getY(),
            true,
            null));
  }
}
