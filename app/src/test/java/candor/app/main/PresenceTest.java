package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private final Presence presence = new Presence();

  @Test
  void whoWritesWithAnInputMethodWrites() {
    var area = Fx.get(TextArea::new);
    var window = Fx.window(() -> new StackPane(area), 300, 200);
    Fx.run(() -> presence.watch(window.scene()));
    assertFalse(presence.isWriting());
    Fx.run(
        () ->
            area.fireEvent(
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), "日本", 2)));
    assertTrue(presence.isWriting());
    window.close();
  }
}
