package candor.app.candidate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.control.SidePanel;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatePanelTest {
  @Test
  void aNoteThatCouldNotBeStoredIsHeldBesideThePlaces(@TempDir Path folder) {
    var pool = new Pool(folder);
    var ada = pool.add("Ada Lovelace");
    var shell = Fx.get(() -> Framed.shell(pool.lanes));
    var panel =
        Fx.get(() -> new CandidatePanel(pool.ports(), pool.doors(), pool.desk()).panel(ada));
    Fx.run(() -> shell.panel(panel));
    var window = Fx.window(shell::root, 1000, 700);
    Fx.run(pool.lanes::runAll);
    window.settle();
    pool.disk.setFull(true);
    Fx.run(() -> write(panel, "Asks before designing"));
    Fx.run(() -> pool.lanes.pass(Duration.ofSeconds(9)));
    assertTrue(Fx.get(shell::holdsTyping));
    pool.disk.setFull(false);
    Fx.run(() -> pool.lanes.pass(Duration.ofSeconds(2)));
    assertFalse(Fx.get(shell::holdsTyping));
    window.close();
    pool.close();
  }

  @Test
  void itsKeysWorkWhereverTheKeyboardIs(@TempDir Path folder) {
    var pool = new Pool(folder);
    var ada = pool.add("Ada Lovelace");
    var panel =
        Fx.get(() -> new CandidatePanel(pool.ports(), pool.doors(), pool.desk()).panel(ada));
    var elsewhere = Fx.get(() -> new Button("List"));
    var window = Fx.window(() -> new HBox(elsewhere, panel), 1000, 700);
    Fx.run(pool.lanes::runAll);
    // What scrolls holds its content only once a frame has dressed it, and takes no keyboard
    // before.
    window.settle();
    Fx.run(elsewhere::requestFocus);
    assertFalse(act(panel, KeyCode.M, false));
    assertTrue(act(panel, KeyCode.M, true));
    assertInstanceOf(TextArea.class, window.scene().getFocusOwner());
    assertTrue(act(panel, KeyCode.F4, false));
    assertFalse(act(panel, KeyCode.F4, true));
    window.close();
    pool.close();
  }

  private static boolean act(SidePanel panel, KeyCode code, boolean shortcut) {
    return Fx.get(
        () ->
            panel.act(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, shortcut)));
  }

  private static void write(SidePanel panel, String note) {
    panel.lookupAll(".text-area").stream()
        .filter(area -> "Write a note".equals(area.getAccessibleText()))
        .map(TextArea.class::cast)
        .findFirst()
        .orElseThrow()
        .setText(note);
  }
}
