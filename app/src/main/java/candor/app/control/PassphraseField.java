package candor.app.control;

import atlantafx.base.controls.PasswordTextField;
import candor.app.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// A field for a passphrase: its letters are hidden until the user wants to see them. The button
/// for that is no stop for Tab, since who fills in two of these types, tabs and types on; Alt+F8
/// does the same.
public final class PassphraseField extends PasswordTextField {
  private static final Texts TEXTS = Texts.in(PassphraseField.class);
  private final Button eye;

  public PassphraseField() {
    getStyleClass().add("passphrase-field");
    eye = Buttons.icon(Feather.EYE, Action.of(TEXTS.of("control.passphrase.show"), this::turn));
    eye.setFocusTraversable(false);
    setRight(eye);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F8 && event.isAltDown()) {
            turn();
            event.consume();
          }
        });
  }

  /// What was typed.
  public String typed() {
    var typed = getPassword();
    return typed == null ? "" : typed;
  }

  private void turn() {
    setRevealPassword(!getRevealPassword());
    var shown = getRevealPassword();
    var text = TEXTS.of(shown ? "control.passphrase.hide" : "control.passphrase.show");
    eye.setGraphic(Icons.of(shown ? Feather.EYE_OFF : Feather.EYE));
    eye.setAccessibleText(text);
    eye.getTooltip().setText(text);
  }
}
