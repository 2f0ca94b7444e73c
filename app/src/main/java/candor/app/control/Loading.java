package candor.app.control;

import candor.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands where an answer is awaited. It does not move, so that a short wait does not flicker.
public final class Loading extends VBox {
  private static final Texts TEXTS = Texts.in(Loading.class);

  public Loading() {
    getStyleClass().addAll("empty-state", "loading");
    setAlignment(Pos.CENTER);
    var label = new Label(TEXTS.of("control.loading"), Icons.of(Feather.CLOCK));
    label.getStyleClass().add("muted");
    getChildren().add(label);
  }
}
