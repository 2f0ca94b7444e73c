package candor.app.control;

import atlantafx.base.controls.PasswordTextField;
import candor.app.text.Texts;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// A field for a passphrase: its letters are hidden until the user wants to see them.
public final class PassphraseField extends PasswordTextField {
  private static final Texts TEXTS = Texts.in(PassphraseField.class);
  private final Button eye;

  public PassphraseField() {
    getStyleClass().add("passphrase-field");
    eye = Buttons.icon(Feather.EYE, Action.of(TEXTS.of("control.passphrase.show"), this::turn));
    eye.setFocusTraversable(true);
    setRight(eye);
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
