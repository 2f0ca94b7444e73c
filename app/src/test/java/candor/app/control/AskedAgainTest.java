package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was confirmed in a prompt and could not be stored is asked for again.
class AskedAgainTest {
  private final Overlay overlay = Fx.get(Overlay::new);
  private final List<String> put = new ArrayList<>();
  private Optional<Runnable> again = Optional.empty();
  private Fx.Window window;

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          overlay.onAway((title, _) -> put.add(title));
          overlay.onConfirm(
              (asked, done) -> {
                again = Optional.of(asked);
                done.run();
              });
        });
    window = Fx.window(() -> new StackPane(new Button("Behind"), overlay), 600, 400);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void itStandsThereAsItWasConfirmed() {
    var why = ask("Dissent");
    window.type("Too few");
    window.press(KeyCode.ENTER);
    assertFalse(overlay.isOpen());
    failed();
    failed();
    assertTrue(overlay.isOpen());
    window.type(" answers");
    assertEquals("Too few answers", Fx.get(why::value));
    assertEquals(List.of(), put);
  }

  @Test
  void itWaitsForWhatIsBeingAsked() {
    var why = ask("Dissent");
    window.type("Too few");
    window.press(KeyCode.ENTER);
    var asked = again;
    var name = ask("Rename");
    window.type("Onsite");
    Fx.run(() -> asked.ifPresent(Runnable::run));
    Fx.run(() -> asked.ifPresent(Runnable::run));
    window.type(" talk");
    assertEquals("Onsite talk", Fx.get(name::value));
    window.press(KeyCode.ENTER);
    window.type(" answers");
    assertEquals("Too few answers", Fx.get(why::value));
    window.press(KeyCode.ENTER);
    assertFalse(overlay.isOpen());
    assertEquals(List.of(), put);
  }

  @Test
  void aWarningIsNot() {
    Fx.run(() -> overlay.ask(Prompt.danger("Seal", "For good", "Seal", () -> {})));
    Fx.run(() -> ((Button) overlay.lookup(".danger")).fire());
    failed();
    assertFalse(overlay.isOpen());
  }

  private Entry<String> ask(String title) {
    var line = Fx.get(() -> Entry.line("Words", ""));
    Fx.run(() -> overlay.ask(Prompt.of(title, "Do", List.of(line), () -> {})));
    window.settle();
    return line;
  }

  private void failed() {
    Fx.run(() -> again.orElseThrow().run());
    window.settle();
  }
}
