package candor.app.people;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.model.people.Me;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinDoorsTest {
  @TempDir Path folder;
  private final NowLanes lanes = new NowLanes();

  @Test
  void whatCanBeNoPinIsSaidWhereItIsTyped() {
    try (var workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(1))) {
      var shell = Fx.get(() -> Framed.shell(lanes));
      var window = Fx.window(shell::root, 1000, 700);
      Fx.run(
          () -> {
            new PinDoors(workspace.store(), lanes, shell, () -> "00").change();
            lanes.runAll();
          });
      window.settle();
      twice(window, "12");
      assertTrue(Fx.get(() -> shell.root().lookup(".prompt") != null));
      Fx.run(() -> shell.root().lookup(".prompt .text-field").requestFocus());
      twice(window, "1234");
      Fx.run(lanes::runAll);
      assertFalse(Fx.get(() -> shell.root().lookup(".prompt") != null));
      assertTrue(new Me(workspace.store()).get().pin() != null);
      window.close();
    }
  }

  private static void twice(Fx.Window window, String pin) {
    window.press(KeyCode.A, "ctrl");
    window.type(pin);
    window.press(KeyCode.TAB);
    window.press(KeyCode.A, "ctrl");
    window.type(pin);
    window.press(KeyCode.ENTER);
  }
}
