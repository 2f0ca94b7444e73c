package candor.app.shell;

import candor.app.control.Notice;
import candor.app.control.NoticeBar;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What is said above the main pane.
final class Notices extends VBox {
  Notices() {
    getStyleClass().add("notices");
  }

  /// Says it instead of what was said of the same before.
  void say(Notice notice) {
    var bars = getChildren();
    withdraw(notice.what());
    // At most two, or they would push the work out of sight.
    if (bars.size() > 1) {
      bars.removeFirst();
    }
    var holder = new Node[1];
    var shown = new NoticeBar(notice, () -> bars.remove(holder[0]));
    holder[0] = shown;
    bars.add(shown);
  }

  /// Takes away what is true only while something is not saved.
  void saved() {
    getChildren().removeIf(bar -> bar instanceof NoticeBar before && before.isUntilSaved());
  }

  void withdraw(String what) {
    getChildren().removeIf(bar -> bar instanceof NoticeBar before && before.says(what));
  }
}
