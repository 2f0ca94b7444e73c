package candor.app.theme;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Shows where the keyboard is for as long as it is used. By itself JavaFX does so only where Tab
/// has led, and not where arrows, shortcuts or a panel that closed did.
final class Ring {
  private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");
  private boolean isKeyUsed;

  private Ring() {}

  /// Does so in a scene from now on.
  static void around(Scene scene) {
    var ring = new Ring();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> ring.isKeyUsed = true);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> ring.isKeyUsed = false);
    var _ = scene.focusOwnerProperty().subscribe(ring::move);
  }

  private void move(@Nullable Node from, @Nullable Node to) {
    if (from != null) {
      from.pseudoClassStateChanged(VISIBLE, false);
    }
    if (to != null && isKeyUsed) {
      to.pseudoClassStateChanged(VISIBLE, true);
    }
  }
}
