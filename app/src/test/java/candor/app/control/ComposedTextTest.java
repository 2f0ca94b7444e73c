package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Fx;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposedTextTest {
  private final TextField line = Fx.get(() -> new TextField("ab"));
  private final TextArea box = Fx.get(() -> new TextArea("ab"));
  private final TextField elsewhere = Fx.get(TextField::new);
  private final Fx.Window window = Fx.window(() -> new VBox(elsewhere, line, box), 400, 300);

  enum Written {
    LINE,
    BOX
  }

  @BeforeEach
  void stand() {
    Fx.run(() -> Composing.inTextOf(window.scene()));
  }

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsComposedAndConfirmedIsWritten(Written where) {
    var text = begun(where);
    say(text, "", "に");
    assertEquals("abに", text.getText());
    say(text, "日本", "");
    assertEquals("ab日本", text.getText());
  }

  @ParameterizedTest
  @EnumSource
  void aClickElsewhereKeepsWhatIsComposed(Written where) {
    var text = begun(where);
    say(text, "", "に");
    Fx.run(
        () -> {
          input(text, "", "");
          elsewhere.fireEvent(pressed());
        });
    window.settle();
    assertEquals("abに", text.getText());
  }

  @ParameterizedTest
  @EnumSource
  void aKeyOfTheProgramKeepsWhatIsComposed(Written where) {
    var text = begun(where);
    say(text, "", "に");
    window.press(KeyCode.K, "ctrl");
    // As some input methods drop it then.
    say(text, "", "");
    assertEquals("abに", text.getText());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDroppedGoes(Written where) {
    var text = begun(where);
    say(text, "", "に");
    say(text, "", "");
    assertEquals("ab", text.getText());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsConfirmedTwiceIsWrittenOnce(Written where) {
    var text = begun(where);
    say(text, "", "に");
    window.press(KeyCode.K, "ctrl");
    say(text, "に", "");
    assertEquals("abに", text.getText());
  }

  private TextInputControl begun(Written where) {
    var text = where == Written.LINE ? line : box;
    Fx.run(
        () -> {
          elsewhere.requestFocus();
          text.requestFocus();
          text.end();
        });
    window.settle();
    return text;
  }

  private void say(TextInputControl text, String committed, String composed) {
    Fx.run(() -> input(text, committed, composed));
    window.settle();
  }

  private static void input(TextInputControl text, String committed, String composed) {
    var runs =
        composed.isEmpty()
            ? List.<InputMethodTextRun>of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    text.fireEvent(
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
  }

  private static MouseEvent pressed() {
    return new MouseEvent(
        MouseEvent.MOUSE_PRESSED,
        5,
        5,
        5,
        5,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }
}
