package candor.app.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.app.FakeFiles;
import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.shell.Place;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.people.Me;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitScreenTest {
  @TempDir Path folder;
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final List<RoleKitId> jobs = new ArrayList<>();
  private final KitsScreen.Doors doors = new KitsScreen.Doors(jobs::add, _ -> {}, () -> {});
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(1));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aKitIsOpenedAndLeftByKeys() {
    var window = Fx.window(this::library, 1000, 700);
    Fx.assertNames(window.scene().getRoot());
    Fx.run(() -> window.scene().getRoot().lookup(".kit-card").requestFocus());
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertEquals(1, frame.shown.size());
    assertInstanceOf(KitScreen.class, frame.shown.getFirst());
    window.close();
  }

  @Test
  void aPartIsChosenMovedAndRemovedByKeys() {
    var window = Fx.window(() -> editing(backend()), 1000, 700);
    Fx.assertNames(window.scene().getRoot());
    var rows = window.scene().getRoot().lookupAll(".kit-outline-row");
    var first = rows.stream().skip(1).findFirst().orElseThrow();
    Fx.run(first::requestFocus);
    window.press(KeyCode.DOWN, "alt");
    assertEquals(first, Fx.get(() -> window.scene().getFocusOwner()));
    window.press(KeyCode.DELETE);
    assertEquals(1, frame.done.size());
    window.close();
  }

  @Test
  void whoBeginsAKitWritesItsTitle() {
    var window = Fx.window(this::library, 1000, 700);
    Fx.run(
        () -> {
          var shell = Framed.shell(lanes);
          window.scene().setRoot(shell.root());
          shell.show(new KitScreen(Optional.empty(), means(), lanes, frame, doors));
          lanes.runAll();
        });
    window.settle();
    window.type("Night nurse");
    assertEquals(
        "Night nurse", Fx.get(() -> ((TextField) window.scene().getFocusOwner()).getText()));
    window.press(KeyCode.ESCAPE);
    assertEquals("Night nurse", Fx.get(() -> window.scene().getFocusOwner().getAccessibleText()));
    window.close();
  }

  @Test
  void aKitThatIsOpenAlreadyIsComeBackTo() {
    var library = Fx.get(() -> new KitsScreen(means(), lanes, frame, doors));
    openNew(library);
    openNew(library);
    assertEquals(1, frame.shown.size());
  }

  private void openNew(KitsScreen library) {
    Fx.run(library.primary().orElseThrow().run());
    Fx.run(lanes::runAll);
  }

  @Test
  void whoAddsAPartWritesItsName() {
    var window = Fx.window(() -> editing(backend()), 1000, 700);
    Fx.run(
        () -> press(window.scene().getRoot(), b -> "Add competency".equals(b.getAccessibleText())));
    window.type("Calm");
    assertEquals("Calm", Fx.get(() -> ((TextField) window.scene().getFocusOwner()).getText()));
    window.close();
  }

  @Test
  void looksAsItShould() {
    Fx.pictures("kits", this::library);
    Fx.pictures("kit", () -> reading(backend()));
    Fx.pictures("kit-editing", () -> editing(backend()));
  }

  private Parent library() {
    var screen = new KitsScreen(means(), lanes, frame, doors);
    lanes.runAll();
    return framed(screen);
  }

  private Parent reading(RoleKitId kit) {
    var screen = new KitScreen(Optional.of(kit), means(), lanes, frame, doors);
    lanes.runAll();
    return framed(screen);
  }

  private Parent editing(RoleKitId kit) {
    var root = reading(kit);
    // Scroll panes have their content among their children only once they are dressed.
    var dressing = new Scene(root);
    root.applyCss();
    press(root, b -> "Edit".equals(b.getText()));
    root.applyCss();
    press(root, b -> "System design".equals(b.getAccessibleText()));
    dressing.setRoot(new Group());
    return root;
  }

  private Parent framed(Place place) {
    var shell = Framed.shell(lanes);
    shell.show(place);
    return shell.root();
  }

  private static void press(Parent root, Predicate<Button> which) {
    root.lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(which)
        .findFirst()
        .orElseThrow()
        .fire();
  }

  private KitsScreen.Library means() {
    return new KitsScreen.Library(
        Me.OWNER, workspace.store(), workspace.kitFiles(), new FakeFiles());
  }

  private RoleKitId backend() {
    return workspace.store().read(s -> s.all(RoleKit.KIND)).stream()
        .filter(kit -> kit.origin().equals("backend-developer"))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
