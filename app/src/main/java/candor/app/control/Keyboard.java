package candor.app.control;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Where the keyboard is in a window.
public final class Keyboard {
  private Keyboard() {}

  /// Brings it back to where it is now, also within a text: a field that gets the keyboard marks
  /// all its text, and the next letter would replace it.
  public static Runnable here(@Nullable Scene scene) {
    var node = scene == null ? null : scene.getFocusOwner();
    if (node instanceof TextInputControl input) {
      var caret = input.getCaretPosition();
      return () -> {
        input.requestFocus();
        input.positionCaret(caret);
      };
    }
    return node == null ? () -> {} : node::requestFocus;
  }
}
