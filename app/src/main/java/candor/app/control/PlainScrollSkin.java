package candor.app.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/// How everything that scrolls is shown, by `controls.css`: as usual, but without keeping a picture
/// of what is shown. The picture is as large as the window, is kept by every place that one can go
/// back to, and is painted anew whole whenever a single card changes.
public final class PlainScrollSkin extends ScrollPaneSkin {
  public PlainScrollSkin(ScrollPane pane) {
    super(pane);
    getChildren().stream()
        .filter(child -> child.getStyleClass().contains("viewport"))
        .forEach(viewport -> viewport.setCache(false));
  }
}
