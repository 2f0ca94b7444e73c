package candor.app.control;

import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// JavaFX's lists and tables keep Escape for themselves, to end the edit of a cell. Ours have no
/// cells to edit, and Escape is for what they lie in: a panel beside them, most of all.
public final class Escape {
  private Escape() {}

  /// Lets it through from a list or a table.
  public static void through(Control rows) {
    rows.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          var parent = rows.getParent();
          if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed() && parent != null) {
            event.consume();
            parent.fireEvent(event.copyFor(parent, parent));
          }
        });
  }
}
