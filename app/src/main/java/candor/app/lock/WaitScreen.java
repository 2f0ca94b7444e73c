package candor.app.lock;

import candor.app.control.Loading;
import candor.app.control.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the window shows while the whole workspace is written anew.
public final class WaitScreen {
  private final VBox root;

  /// @param what is done, in a sentence
  public WaitScreen(String what) {
    var label = new Label(what);
    label.getStyleClass().add("muted");
    Wrapping.wrap(label);
    root = new VBox(new Loading(), label);
    root.setAlignment(Pos.CENTER);
    root.getStyleClass().addAll("lock", "lock-wait");
  }

  /// Fills the window.
  public Region root() {
    return root;
  }
}
