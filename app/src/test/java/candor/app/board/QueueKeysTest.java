package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.shell.Shell;
import candor.app.text.Dates;
import candor.model.history.Undo;
import candor.model.posting.BoardAccount;
import candor.model.posting.EditBoards;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the keyboard is after something was done with a line of the queue or a board.
class QueueKeysTest {
  @TempDir Path folder;
  private Publications all;
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    shell = Fx.get(() -> Framed.shell(all.lanes));
    window = Fx.window(shell::root, 1000, 700);
  }

  @AfterEach
  void close() {
    window.close();
    all.close();
  }

  @Test
  void whatGoesLaterKeepsTheKeyboardAndIsInSightToTheEndOfTheQueue() {
    queue(9);
    begin("Send later: ", "Nurse 0");
    for (var i = 0; i < 7; i++) {
      press();
      assertEquals("Later", words());
      assertTrue(isAbout("Nurse 0"), name());
      assertTrue(isInSight(), "after " + i);
    }
    press();
    assertEquals("Sooner", words());
    assertTrue(isAbout("Nurse 0"), name());
    assertTrue(isInSight());
    for (var i = 0; i < 7; i++) {
      press();
      assertEquals("Sooner", words());
      assertTrue(isAbout("Nurse 0"), name());
      assertTrue(isInSight(), "after " + i);
    }
    press();
    assertEquals("Later", words());
    assertTrue(isAbout("Nurse 0"), name());
    assertTrue(isInSight());
  }

  @Test
  void whatIsTakenBackLeavesTheKeyboardToTheNextLineElseToTheOneBefore() {
    queue(3);
    begin("Take back: ", "Nurse 1");
    press();
    assertEquals("Take back", words());
    assertTrue(isAbout("Nurse 2"), name());
    press();
    assertEquals("Take back", words());
    assertTrue(isAbout("Nurse 0"), name());
    assertTrue(isInSight());
  }

  @Test
  void aBoardThatIsUsedAgainKeepsTheKeyboard() {
    var boards = new EditBoards(all.workspace.store());
    boards.putAside(all.site.id());
    boards.putAside(all.practice.id());
    show(BoardsScreen.Part.BOARDS);
    for (var board : new BoardAccount[] {all.practice, all.site}) {
      begin("Use", board.name() + " again");
      press();
      assertEquals(board.name(), card());
      assertTrue(isInSight());
    }
  }

  @Test
  void theKeyboardIsOnTheBoardThatWasAddedAndIsLeftToTheOneBeforeOnceThatIsGone() {
    show(BoardsScreen.Part.BOARDS);
    Fx.run(() -> button("Add practice board").requestFocus());
    press();
    window.press(KeyCode.A, "ctrl");
    window.type("Another");
    window.press(KeyCode.ENTER);
    settle();
    assertEquals("Another", card());
    assertTrue(isInSight());
    Fx.run(
        () -> {
          var _ = new Undo(all.workspace.store()).undo();
        });
    settle();
    assertEquals("Practice board", card());
    assertTrue(isInSight());
  }

  private void queue(int count) {
    for (var i = 0; i < count; i++) {
      var _ = all.queue(all.job("Nurse " + i), all.site);
    }
    show(BoardsScreen.Part.POSTINGS);
  }

  private void show(BoardsScreen.Part part) {
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
          shell.show(screen);
          screen.show(part);
        });
    settle();
  }

  private void begin(String from, String about) {
    Fx.run(
        () ->
            window.scene().getRoot().lookupAll(".button").stream()
                .filter(each -> said(each).startsWith(from) && said(each).contains(about))
                .findFirst()
                .orElseThrow()
                .requestFocus());
    window.settle();
  }

  private Node button(String words) {
    return window.scene().getRoot().lookupAll(".button").stream()
        .filter(each -> each instanceof Button button && words.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private void press() {
    Fx.run(() -> ((Button) window.scene().getFocusOwner()).fire());
    settle();
  }

  private void settle() {
    Fx.run(all.lanes::runAll);
    window.settle();
    window.settle();
  }

  private static String said(Node node) {
    return String.valueOf(node.getAccessibleText());
  }

  private String name() {
    return Fx.get(() -> said(window.scene().getFocusOwner()));
  }

  private boolean isAbout(String title) {
    return name().contains(title);
  }

  private String words() {
    return Fx.get(
        () ->
            window.scene().getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "none");
  }

  // The name of the board on the card on which the keyboard is.
  private String card() {
    return Fx.get(
        () -> {
          for (var at = window.scene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("board-card")) {
              return ((Labeled) at.lookup(".strong")).getText();
            }
          }
          return "none: " + window.scene().getFocusOwner();
        });
  }

  private boolean isInSight() {
    return Fx.get(
        () -> {
          var at = window.scene().getFocusOwner();
          var place = at.localToScene(at.getLayoutBounds());
          var around = at.getParent();
          while (!(around instanceof ScrollPane)) {
            around = around.getParent();
          }
          return around.localToScene(around.getLayoutBounds()).contains(place);
        });
  }
}
