package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.control.SegmentedChoice;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.model.posting.Board;
import candor.model.posting.Outbox;
import candor.model.posting.PublishResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Postings by keyboard.
class PostingsViewTest {
  @TempDir Path folder;
  private Publications all;

  @BeforeEach
  void open() {
    all = new Publications(folder);
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void theOpenedPostingStaysWhenRowsAreReadAnew() {
    for (var title : List.of("Cook", "Designer", "Porter")) {
      all.verify(all.queue(all.job(title), all.site));
    }
    var window = Fx.window(this::screen, 1000, 700);
    var list = (ListView<?>) window.scene().getRoot().lookup(".board-twins");
    Fx.run(list::requestFocus);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertEquals("Designer", opened(window));
    Fx.run(
        () -> {
          var _ = all.queue(all.job("Architect"), all.site);
          all.lanes.runAll();
        });
    window.settle();
    assertEquals("Designer", opened(window));
    assertEquals(2, Fx.get(() -> list.getSelectionModel().getSelectedIndex()).intValue());
    window.close();
  }

  @Test
  void theOpenedPostingGoesWithItsTab() {
    all.verify(all.queue(all.job("Cook"), all.site));
    var window = Fx.window(this::screen, 1000, 700);
    Fx.run(() -> window.scene().getRoot().lookup(".board-twins").requestFocus());
    window.press(KeyCode.ENTER);
    assertEquals("Cook", opened(window));
    var parts = (SegmentedChoice<?>) window.scene().getRoot().lookup(".segmented");
    Fx.run(() -> parts.getChildren().getFirst().requestFocus());
    window.press(KeyCode.RIGHT);
    assertEquals(0, Fx.get(() -> window.scene().getRoot().lookupAll(".board-panel").size()));
    window.close();
  }

  @Test
  void theNamesOfTheColumnsStandAboveThemWhenTheSidePanelOpensAndCloses() {
    all.verify(all.queue(all.job("Designer"), all.site));
    var window = Fx.window(this::screen, 1000, 700);
    var list = (ListView<?>) window.scene().getRoot().lookup(".board-twins");
    assertEquals(5, columns(window, ".board-header"));
    Fx.run(list::requestFocus);
    for (var i = 0; i < 2; i++) {
      window.press(KeyCode.ENTER);
      window.settle();
      assertEquals(3, columns(window, ".board-header"));
      assertEquals(3, columns(window, ".board-twins .board-grid"));
      assertEquals(ends(window, ".board-twins"), ends(window, ".board-header"), 16);
      window.press(KeyCode.ESCAPE);
      window.settle();
      assertEquals(5, columns(window, ".board-header"));
      assertEquals(5, columns(window, ".board-twins .board-grid"));
      assertEquals(ends(window, ".board-twins"), ends(window, ".board-header"), 16);
      Fx.run(list::requestFocus);
    }
    window.close();
  }

  @Test
  void theNamesOfTheColumnsStandAboveThemInLargeText() {
    all.verify(all.queue(all.job("Designer"), all.site));
    var window = Fx.window(this::screen, 1000, 700);
    Fx.run(() -> window.theme().setTextScale(1.5));
    window.settle();
    assertEquals(3, columns(window, ".board-twins .board-grid"));
    assertEquals(3, columns(window, ".board-header"));
    window.close();
  }

  @Test
  void onlyWhatIsThereCanBeClosed() {
    var item = all.queue(all.job("Designer"), all.site);
    all.verify(item);
    var window = Fx.window(this::screen, 1000, 700);
    var list = (ListView<?>) window.scene().getRoot().lookup(".board-twins");
    Fx.run(list::requestFocus);
    window.press(KeyCode.ENTER);
    window.settle();
    assertTrue(verbs(window).contains("Close posting"));
    var closing = (PublishResult.Queued) all.publish.close(item.posting());
    Fx.run(
        () -> {
          all.verify(closing.item());
          all.lanes.runAll();
        });
    window.settle();
    assertEquals(List.of("Publish again", "Look again", "Open job"), verbs(window));
    window.close();
  }

  private static List<String> verbs(Fx.Window window) {
    return Fx.get(
        () ->
            window.scene().getRoot().lookupAll(".board-buttons .button").stream()
                .map(node -> ((Button) node).getText())
                .toList());
  }

  private static int columns(Fx.Window window, String grid) {
    return Fx.get(() -> ((GridPane) window.scene().getRoot().lookup(grid)).getChildren().size());
  }

  private static double ends(Fx.Window window, String what) {
    return Fx.get(
        () -> {
          var node = window.scene().getRoot().lookup(what);
          return node.localToScene(node.getLayoutBounds()).getMaxX();
        });
  }

  @Test
  void theAddressThatAMailboxGivesAPostingCanBeTakenByKey() {
    var item = all.queue(all.job("Nurse"), all.site);
    all.send(item);
    var shown =
        new Board.Shown(Objects.requireNonNull(item.content()), "k3", "jobs+k3@acme.example");
    all.outbox.looked(List.of(new Outbox.Look(item.id(), shown, "")));
    var window = Fx.window(this::screen, 1000, 700);
    Fx.run(() -> window.scene().getRoot().lookup(".board-twins").requestFocus());
    window.press(KeyCode.ENTER);
    var field = (TextField) window.scene().getRoot().lookup(".board-panel .text-field");
    assertEquals("jobs+k3@acme.example", field.getText());
    assertEquals("Address", field.getAccessibleText());
    assertFalse(field.isEditable());
    window.close();
  }

  @Test
  void whatPublishesHasTheKeyboardInItsFirstBoard() {
    var shell = Fx.get(() -> Framed.shell(all.lanes));
    var window = Fx.window(shell::root, 1000, 700);
    var job = all.job("Ward clerk").id();
    Fx.run(
        () -> {
          shell.show(made(shell));
          new PublishScreen(all.workspace.store(), all.lanes, shell, () -> {}, () -> {}).open(job);
          all.lanes.runAll();
        });
    window.settle();
    var owner = (CheckBox) Fx.get(() -> window.scene().getFocusOwner());
    assertEquals("Career site", owner.getText());
    window.close();
  }

  private static String opened(Fx.Window window) {
    return Fx.get(
        () -> ((Label) window.scene().getRoot().lookup(".board-panel > .title")).getText());
  }

  @Test
  void aLongQueueIsDrawnAPartAtATime() {
    for (var i = 0; i < 60; i++) {
      var _ = all.queue(all.job("Nurse " + i), all.site);
    }
    var window = Fx.window(this::screen, 1000, 700);
    var queue = (VBox) window.scene().getRoot().lookup(".board-queue");
    var fold = (Labeled) window.scene().getRoot().lookup(".board-fold");
    assertEquals("Queue (60)", fold.getText());
    assertEquals(51, queue.getChildren().size());
    var more = (Button) queue.getChildren().getLast();
    assertEquals("10 more in the queue", more.getText());
    Fx.run(more::fire);
    assertEquals(60, queue.getChildren().size());
    window.close();
  }

  @Test
  void applicationsAreReadAnewOnlyWhereTheyAreSeen() {
    var nurse = all.job("Nurse");
    all.verify(all.queue(nurse, all.practice));
    var shell = Fx.get(() -> Framed.shell(all.lanes));
    var window = Fx.window(shell::root, 1000, 700);
    var screen = Fx.get(() -> made(shell));
    Fx.run(() -> shell.show(screen));
    all.receive(nurse, all.from(nurse, "1", "Ada Lovelace", "", ""));
    Fx.run(all.lanes::runAll);
    Fx.run(() -> screen.show(BoardsScreen.Part.RECEIVED));
    window.settle();
    assertNull(window.scene().getRoot().lookup(".board-proposals"));
    Fx.run(all.lanes::runAll);
    window.settle();
    assertNotNull(window.scene().getRoot().lookup(".board-proposals"));
    window.close();
  }

  private Parent screen() {
    var shell = Framed.shell(all.lanes);
    shell.show(made(shell));
    return shell.root();
  }

  private BoardsScreen made(Frame frame) {
    var screen =
        new BoardsScreen(
            all.data(),
            all.outside(),
            new Dates(Clock.fixed(Publications.NOW, ZoneOffset.UTC), Locale.UK),
            all.lanes,
            frame,
            new BoardsScreen.Doors(_ -> {}, _ -> {}, () -> {}));
    all.lanes.runAll();
    return screen;
  }
}
