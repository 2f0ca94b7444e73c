package candor.app.control;

import candor.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A value in a list of values that the user put there and can take away: by its button, or by
/// Delete while it has the focus.
public final class Chip extends HBox {
  private static final Texts TEXTS = Texts.in(Chip.class);

  public Chip(String text, Runnable remove) {
    getStyleClass().add("chip");
    setAlignment(Pos.CENTER);
    var button = Buttons.icon(Feather.X, Action.of(TEXTS.of("control.chip.remove", text), remove));
    button.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            remove.run();
            event.consume();
          }
        });
    var words = new Label(text);
    words.setMinWidth(0);
    words.setTooltip(new Tooltip(text));
    getChildren().addAll(words, button);
  }
}
