package candor.app.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.shell.NoCommands;
import candor.app.shell.Shell;
import candor.model.candidate.CandidateDetails;
import candor.model.pipeline.EditStages;
import candor.model.pipeline.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineScreenTest {
  private final Backend backend = new Backend();

  @AfterEach
  void close() {
    backend.close();
  }

  @Test
  void aCardGoesThroughThePipelineByKeyAlone() {
    var ada = backend.add("Ada Lovelace");
    var window = backend.window();

    window.press(KeyCode.RIGHT, "alt");
    window.press(KeyCode.RIGHT, "alt");
    window.press(KeyCode.LEFT, "alt");
    window.press(KeyCode.ENTER);
    store();
    window.close();

    assertEquals(backend.stage(1).id(), backend.stored(ada).stage());
    assertEquals(List.of(ada.candidate()), backend.shown);
  }

  @Test
  void theRingAroundWhatHasTheKeyboardAboveTheColumnsIsWhole() {
    var _ = backend.add("Ada Lovelace");
    var window = backend.window();
    var root = window.scene().getRoot();
    var edge = root.lookup(".main-pane");
    var buttons = root.lookupAll(".job-strip .icon-button");
    assertEquals(5, buttons.size());
    var top = Fx.get(() -> edge.localToScene(edge.getLayoutBounds()).getMinY());
    for (var button : buttons) {
      var place = Fx.get(() -> button.localToScene(button.getLayoutBounds()));
      assertTrue(place.getMinY() - 3 >= top, place + " begins at the edge, " + top);
    }
    window.close();
  }

  @Test
  void theCursorStaysOnACardThatIsMovedAndTakenBack() {
    var ada = backend.add("Ada Lovelace");
    var window = backend.window();

    window.press(KeyCode.RIGHT, "alt");
    store();
    window.settle();
    window.press(KeyCode.RIGHT, "alt");
    store();
    window.settle();
    assertEquals(backend.stage(2).id(), backend.stored(ada).stage());
    Fx.run(backend.doors().undo());
    store();
    window.settle();
    window.press(KeyCode.LEFT, "alt");
    store();
    window.close();

    assertEquals(backend.stage(0).id(), backend.stored(ada).stage());
  }

  @Test
  void markedCardsAreMovedTogetherByKey() {
    var ada = backend.add("Ada Lovelace");
    var grace = backend.add("Grace Hopper");
    var yuki = backend.add("Yuki Tanaka");
    var window = backend.window();

    window.press(KeyCode.DOWN, "shift");
    window.press(KeyCode.RIGHT, "alt");
    store();
    window.close();

    assertEquals(backend.stage(1).id(), backend.stored(ada).stage());
    assertEquals(backend.stage(1).id(), backend.stored(grace).stage());
    assertEquals(backend.stage(0).id(), backend.stored(yuki).stage());
  }

  @Test
  void arrowsGoFromColumnToColumnAndEscTakesMarksAway() {
    var ada = backend.add("Ada Lovelace");
    var grace = backend.add("Grace Hopper");
    backend.move(grace, 1);
    var window = backend.window();

    window.press(KeyCode.SPACE);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.O);
    window.press(KeyCode.I);
    window.close();

    assertEquals(List.of(grace.candidate()), backend.opened);
    assertEquals(List.of(grace.id()), backend.interviews);
    assertEquals(ada.stage(), backend.stored(ada).stage());
  }

  @Test
  void aCardIsRejectedByKeyWithAReason() {
    var ada = backend.add("Ada Lovelace");
    var window = backend.window();

    window.press(KeyCode.R);
    Fx.run(
        () -> {
          var reason = (ComboBox<?>) window.scene().getRoot().lookup(".prompt .combo-box");
          reason.getSelectionModel().select(1);
        });
    window.press(KeyCode.ENTER, "ctrl");
    store();
    window.close();

    assertEquals(Outcome.REJECTED, backend.stored(ada).outcome());
    assertEquals("Not enough experience", backend.stored(ada).reason());
  }

  @Test
  void aDayIsPlannedOnlyWithItsStep() {
    var ada = backend.add("Ada Lovelace");
    var window = backend.window();

    window.press(KeyCode.N);
    window.press(KeyCode.TAB);
    window.type("2026-03-09");
    window.press(KeyCode.ENTER, "ctrl");
    Fx.run(() -> window.scene().getRoot().lookup(".prompt .text-field").requestFocus());
    window.type("Call back");
    window.press(KeyCode.ENTER);
    store();
    window.settle();
    assertEquals(LocalDate.of(2026, 3, 9), backend.stored(ada).nextStepOn());

    window.press(KeyCode.N);
    Fx.run(() -> ((TextField) window.scene().getFocusOwner()).clear());
    window.press(KeyCode.ENTER);
    store();
    window.close();
    assertNull(backend.stored(ada).nextStepOn());
  }

  @Test
  void aCardDraggedToAnotherColumnIsMovedThere() {
    backend.fill();
    var ada = backend.first(0);
    var window = backend.window();

    var robot = Fx.get(Robot::new);
    var seen = new boolean[1];
    press(robot, window, ".pipeline-card");
    move(robot, window, columns(window).get(2));
    if (Boolean.getBoolean("candor.pictures")) {
      window.picture(Path.of("target", "pictures", "pipeline-drag.png"));
    }
    Fx.run(() -> seen[0] = columns(window).get(2).lookup(".drop-slot").isVisible());
    Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    window.settle();
    store();
    window.close();

    assertTrue(seen[0]);
    assertEquals(backend.stage(2).id(), backend.stored(ada).stage());
  }

  @Test
  void aCardDroppedWhereItIsStaysThere() {
    var ada = backend.add("Ada Lovelace");
    var window = backend.window();

    var robot = Fx.get(Robot::new);
    press(robot, window, ".pipeline-card");
    move(robot, window, columns(window).get(1));
    move(robot, window, columns(window).get(0));
    Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    window.settle();
    store();
    window.close();

    assertEquals(ada.revision(), backend.stored(ada).revision());
  }

  @Test
  void everythingHasANameForAScreenReader() {
    backend.fill();
    var window = backend.window();
    Fx.assertNames(window.scene().getRoot());
    var cell = Fx.get(() -> window.scene().getRoot().lookup(".card-cell").getAccessibleText());
    window.close();

    assertTrue(cell.contains("Ada Lovelace, Backend developer, 6 years"), cell);
  }

  @Test
  void theBoardIsSeenAsItWasAndNothingCanBeDoneToIt() {
    var ada = backend.add("Ada Lovelace");
    backend.pass(3);
    backend.move(ada, 1);
    var _ = new EditStages(backend.store).rename(backend.stage(0).id(), "Inbox");
    backend.pass(1);
    var window = backend.window();

    window.press(KeyCode.D);
    store();
    assertEquals("Inbox", names(window).getFirst());
    window.press(KeyCode.PAGE_UP);
    store();
    window.settle();
    assertEquals("Applied", names(window).getFirst());
    Fx.run(() -> window.scene().getRoot().lookup(".card-list").requestFocus());
    window.press(KeyCode.RIGHT, "alt");
    window.press(KeyCode.R);
    store();
    assertEquals(Outcome.ACTIVE, backend.stored(ada).outcome());
    assertEquals(backend.stage(1).id(), backend.stored(ada).stage());
    window.press(KeyCode.ESCAPE);
    store();
    assertEquals("Inbox", names(window).getFirst());
    window.close();
  }

  private static List<String> names(Fx.Window window) {
    return Fx.get(
        () ->
            window.scene().getRoot().lookupAll(".column-name").stream()
                .map(node -> ((Label) node).getText())
                .toList());
  }

  @Test
  void looksRight() {
    pictures("board", backend -> backend.fill(), screen -> {});
    pictures("empty", backend -> {}, screen -> {});
    pictures("table", backend -> backend.fill(), screen -> table(screen.content()));
    pictures("marked", backend -> backend.fill(), screen -> mark(screen.content()));
    pictures("then", backend -> backend.fill(), PipelineScreenTest::then);
    pictures("then-before", backend -> backend.fill(), PipelineScreenTest::before);
    pictures("add", backend -> backend.fill(), screen -> screen.addCandidates());
    pictures("many", PipelineScreenTest::many, screen -> {});
    pictures("long", PipelineScreenTest::longNames, screen -> {});
  }

  private static void then(PipelineScreen screen) {
    screen.then().show(LocalDate.of(2026, 3, 9));
  }

  private static void before(PipelineScreen screen) {
    screen.then().show(LocalDate.of(2025, 3, 9));
  }

  private static void many(Backend backend) {
    var names = List.of("Ada Lovelace", "דניאל כהן", "محمد الخوارزمي", "王小明", "👩🏽‍🔬 Zoë Müller");
    for (var i = 0; i < Fx.many(); i++) {
      var _ = backend.add(names.get(i % names.size()) + " " + i);
    }
  }

  private static void longNames(Backend backend) {
    var name = "Wolfeschlegelsteinhausenbergerdorff ".repeat(3).strip();
    for (var i = 0; i < 3; i++) {
      var ada = backend.add(new CandidateDetails(name + i, name, "", name));
      var _ = backend.moves.plan(ada.id(), name, java.time.LocalDate.of(2026, 3, 9));
    }
    var _ =
        new candor.model.pipeline.EditStages(backend.store)
            .rename(backend.stage(0).id(), "Applications that nobody has looked at, all countries");
  }

  private static void pictures(String name, Consumer<Backend> fill, Consumer<PipelineScreen> then) {
    Fx.pictures(
        "pipeline-" + name,
        () -> {
          var backend = new Backend("Backend developer");
          fill.accept(backend);
          return shown(backend, then);
        });
  }

  private static void table(Node content) {
    ((PipelineView) content).show(PipelineView.Layout.TABLE);
  }

  // Once the window is there, as a user would.
  private static void mark(Node content) {
    Platform.runLater(
        () ->
            content.lookupAll(".card-list").stream()
                .limit(2)
                .forEach(
                    list -> {
                      list.requestFocus();
                      list.fireEvent(key(KeyCode.A));
                    }));
  }

  private static javafx.scene.input.KeyEvent key(KeyCode code) {
    return new javafx.scene.input.KeyEvent(
        javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
  }

  private void store() {
    Fx.run(backend.lanes::runAll);
  }

  private static Parent shown(Backend backend, Consumer<PipelineScreen> then) {
    var shell = new Shell(backend.lanes, new NoCommands());
    var screen = backend.screen(shell);
    shell.show(screen);
    then.accept(screen);
    backend.lanes.runAll();
    return shell.root();
  }

  private static List<Node> columns(Fx.Window window) {
    return window.scene().getRoot().lookupAll(".pipeline-column").stream().toList();
  }

  private static void press(Robot robot, Fx.Window window, String style) {
    Fx.run(
        () -> {
          var at = window.scene().getRoot().lookup(style).localToScreen(20, 20);
          robot.mouseMove(at);
          robot.mousePress(MouseButton.PRIMARY);
          robot.mouseMove(at.add(30, 4));
        });
    window.settle();
  }

  private static void move(Robot robot, Fx.Window window, Node to) {
    for (var step = 0; step < 2; step++) {
      var y = 60 + step;
      Fx.run(() -> robot.mouseMove(to.localToScreen(100, y)));
      window.settle();
    }
  }
}
