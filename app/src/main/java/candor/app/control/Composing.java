package candor.app.control;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Skin;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What an input method composes where text is written: it stands in the text, underlined, until it
/// is confirmed or dropped. On the window's thread.
///
/// A key of the program or a click would find it half done: where the keyboard goes elsewhere, many
/// input methods drop it, and words that were seen on the screen were gone; where the caret does,
/// it would go on where it began. So it is confirmed before.
public final class Composing {
  private final Parent area;
  private final EventHandler<? super InputMethodEvent> editor;
  private final Runnable shown;
  private final EventHandler<KeyEvent> key = this::pressed;
  private final EventHandler<MouseEvent> click = event -> confirm();
  private final EventHandler<InputMethodEvent> again = this::refuseAgain;
  private String composed = "";
  private String confirmed = "";
  private boolean dropped;

  private Composing(Parent area, EventHandler<? super InputMethodEvent> editor, Runnable shown) {
    this.area = area;
    this.editor = editor;
    this.shown = shown;
  }

  /// Stands between input methods and the lines and boxes of text of a window, those to come too.
  public static void inTextOf(Scene scene) {
    var _ =
        scene
            .focusOwnerProperty()
            .subscribe(
                owner -> {
                  if (owner instanceof TextInputControl text
                      && text.getProperties().putIfAbsent(Composing.class, true) == null) {
                    var _ = text.skinProperty().subscribe(skin -> stand(text, skin));
                  }
                });
  }

  private static void stand(TextInputControl text, @Nullable Skin<?> skin) {
    if (skin != null) {
      var _ = in(text, () -> {});
    }
  }

  /// Stands between an input method and an editor, which has its skin.
  ///
  /// @param shown called after the editor has shown what is composed or confirmed
  public static Composing in(Parent area, Runnable shown) {
    var editor = Objects.requireNonNull(area.getOnInputMethodTextChanged());
    var composing = new Composing(area, editor, shown);
    area.setOnInputMethodTextChanged(composing::take);
    composing.moveTo(null, area.getScene());
    var _ = area.sceneProperty().subscribe(composing::moveTo);
    return composing;
  }

  /// Confirms what is composed, as it is seen.
  public void confirm() {
    if (!composed.isEmpty() && !dropped && area.isFocused()) {
      // Ends it for the input method, which confirms it by itself then, or drops it.
      area.requestFocus();
    }
    if (!composed.isEmpty()) {
      confirmed = composed;
      show(
          new InputMethodEvent(
              InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), composed, composed.length()));
    }
  }

  // Others confirm it by themselves a moment later, and JavaFX writes it where the keyboard is
  // then.
  private void refuseAgain(InputMethodEvent event) {
    if (!event.getComposed().isEmpty() || !event.getCommitted().isEmpty()) {
      if (!confirmed.isEmpty() && event.getCommitted().equals(confirmed)) {
        event.consume();
      }
      confirmed = "";
    }
  }

  // Some input methods drop what they confirm next, which would be two steps to take back; and
  // JavaFX has it dropped before it says what was clicked.
  private void take(InputMethodEvent event) {
    if (composed.isEmpty() || !event.getComposed().isEmpty() || !event.getCommitted().isEmpty()) {
      show(event);
    } else if (!dropped) {
      dropped = true;
      dropBeforeItIsDrawn(area.getScene(), event);
    }
  }

  private void dropBeforeItIsDrawn(Scene scene, InputMethodEvent event) {
    var once =
        new Runnable() {
          @Override
          public void run() {
            scene.removePreLayoutPulseListener(this);
            drop(event);
          }
        };
    scene.addPreLayoutPulseListener(once);
    area.requestLayout();
  }

  private void drop(InputMethodEvent event) {
    if (dropped && area.isFocused()) {
      show(event);
    } else if (dropped) {
      confirm();
    }
  }

  private void show(InputMethodEvent event) {
    dropped = false;
    composed =
        event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining());
    editor.handle(event);
    shown.run();
  }

  private void moveTo(@Nullable Scene from, @Nullable Scene to) {
    if (from != null) {
      from.removeEventFilter(KeyEvent.KEY_PRESSED, key);
      from.removeEventFilter(MouseEvent.MOUSE_PRESSED, click);
      from.removeEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, again);
    }
    if (to != null) {
      to.addEventFilter(KeyEvent.KEY_PRESSED, key);
      to.addEventFilter(MouseEvent.MOUSE_PRESSED, click);
      to.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, again);
    }
  }

  // Letters are the input method's, also those that it lets through.
  private void pressed(KeyEvent event) {
    var code = event.getCode();
    if (code != KeyCode.UNDEFINED
        && !code.isModifierKey()
        && (code.isFunctionKey()
            || (event.isShortcutDown() && !event.isAltDown())
            || (event.isAltDown() && !event.isShortcutDown() && !code.isLetterKey()))) {
      confirm();
    }
  }
}
