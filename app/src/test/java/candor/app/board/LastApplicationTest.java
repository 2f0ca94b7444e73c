package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.text.Dates;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.intake.AcceptProposals;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the keyboard is once nothing received waits any more.
class LastApplicationTest {
  @TempDir Path folder;
  private Publications all;
  private Fx.Window window;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    var nurse = all.job("Nurse");
    all.verify(all.queue(nurse, all.practice));
    all.receive(
        nurse,
        all.from(nurse, "1", "Ada Lovelace", "ada@example.org", ""),
        all.from(nurse, "2", "Grace Hopper", "grace@example.org", ""));
    var shell = Fx.get(() -> Framed.shell(all.lanes));
    window = Fx.window(shell::root, 1000, 700);
    Fx.run(
        () -> {
          var screen =
              new BoardsScreen(
                  all.data(),
                  all.outside(),
                  new Dates(Clock.fixed(Publications.NOW, ZoneOffset.UTC), Locale.UK),
                  all.lanes,
                  shell,
                  new BoardsScreen.Doors(_ -> {}, _ -> {}, () -> {}));
          screen.show(BoardsScreen.Part.RECEIVED);
          shell.show(screen);
        });
    settle();
  }

  @AfterEach
  void close() {
    window.close();
    all.close();
  }

  @Test
  void keysPressedOnceTooOftenGoNowhereAndUndoBringsTheKeyboardBack() {
    press(KeyCode.ENTER);
    assertEquals("board-proposals", at());
    press(KeyCode.ENTER);
    assertEquals(List.of(), new AcceptProposals(all.workspace.store()).waiting());
    assertEquals("empty-state", at());
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertEquals("empty-state", at());
    assertInstanceOf(UndoResult.Done.class, new Undo(all.workspace.store()).undo());
    settle();
    assertEquals("board-proposals", at());
  }

  private String at() {
    return Fx.get(() -> window.scene().getFocusOwner().getStyleClass().getLast());
  }

  private void press(KeyCode key) {
    window.press(key);
    settle();
  }

  private void settle() {
    window.settle();
    Fx.run(all.lanes::runAll);
    window.settle();
  }
}
