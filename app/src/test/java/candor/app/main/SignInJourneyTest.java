package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFiles;
import candor.app.Fx;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who sits here is asked for before anything is shown, and what they have not is not there.
class SignInJourneyTest {
  @TempDir Path folder;
  private final BlockingQueue<Parent> shown = new LinkedBlockingQueue<>();
  private PersonId grace = Me.OWNER;

  private HomeFolders home() {
    return new HomeFolders(folder.resolve("home"));
  }

  private void peopled() {
    var made =
        new Workspaces(InstantSource.system(), new SecureRandom())
            .create(home().firstWorkspace(), false, "Robin Park");
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace()) {
      var people = new EditPeople(workspace.store());
      grace =
          assertInstanceOf(
                  PersonResult.Saved.class, people.add("Grace Hopper", "", Role.INTERVIEWER))
              .person()
              .id();
      var _ = people.lock(grace, "4711", "00112233445566778899aabbccddeeff");
    }
  }

  private Program begun() {
    return Fx.get(
        () -> {
          var running = new Program(new Stage(), home(), new Nowhere(), new FakeFiles());
          running.scene().rootProperty().addListener((_, _, root) -> shown.add(root));
          running.begin(new Start(Optional.empty(), false, Optional.empty()));
          return running;
        });
  }

  private Parent await(String style) throws InterruptedException {
    for (var root = shown.poll(60, TimeUnit.SECONDS);
        root != null;
        root = shown.poll(60, TimeUnit.SECONDS)) {
      if (root.getStyleClass().contains(style)) {
        return root;
      }
    }
    throw new AssertionError("nothing like " + style + " was shown");
  }

  private static void press(Node node, KeyCode key) {
    Fx.run(
        () ->
            node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }

  private static Node row(Parent root, String name) {
    return Fx.get(
        () ->
            all(root, ".open-row").stream()
                .filter(row -> row.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow());
  }

  private static boolean has(Parent root, Predicate<Node> what) {
    return Fx.get(() -> all(root, "*").stream().anyMatch(what));
  }

  // What scrolls is not among the nodes before a first frame has given it its skin.
  private static Set<Node> all(Parent root, String which) {
    root.applyCss();
    return root.lookupAll(which);
  }

  private static boolean says(Parent root, String words) {
    return has(root, node -> node instanceof Label label && label.getText().contains(words));
  }

  private static boolean offers(Parent root, String entry) {
    return has(
        root,
        node ->
            node instanceof Button button
                && button.getStyleClass().contains("rail-entry")
                && entry.equals(button.getText())
                && button.isVisible());
  }

  @Test
  void aNameIsChosenAndTheRestFollowsFromTheRole() throws InterruptedException {
    peopled();
    var program = begun();
    var asking = await("lock");
    assertTrue(Fx.get(() -> program.wiring().isEmpty()));
    press(row(asking, "Robin Park"), KeyCode.ENTER);
    var owner = await("shell");
    assertTrue(offers(owner, "Boards"));
    assertTrue(offers(owner, "Robin Park"));
    assertEquals(Me.OWNER, seated(program));

    Fx.run(() -> program.reception().turn(() -> {}));
    var turning = await("lock");
    press(row(turning, "Grace Hopper"), KeyCode.ENTER);
    assertTrue(says(turning, "Signing in as Grace Hopper"));
    typed(turning, "4711");
    assertTrue(says(await("opening"), "Switching to Grace Hopper"), "a board may keep us waiting");
    var hers = await("shell");
    assertEquals(grace, seated(program));
    assertTrue(offers(hers, "Grace Hopper"));
    assertFalse(offers(hers, "Boards"));
    assertFalse(offers(hers, "Candidates"));
    assertTrue(offers(hers, "Interviews"));
    Fx.run(() -> program.wiring().orElseThrow().openOutbox());
    assertTrue(says(hers, "This is closed to you"));
    var found = Fx.get(() -> program.wiring().orElseThrow());
    assertFalse(found.find("").stream().anyMatch(entry -> entry.title().contains("Boards")));
    Fx.run(program::close);
  }

  @Test
  void whoHasAPinLocksByIt() throws InterruptedException {
    peopled();
    var program = begun();
    press(row(await("lock"), "Grace Hopper"), KeyCode.ENTER);
    typed(Fx.get(() -> program.scene().getRoot()), "4711");
    var _ = await("shell");
    Fx.run(() -> program.wiring().orElseThrow().lock());
    assertTrue(says(await("lock"), "Who is working here?"));
    Fx.run(program::close);
  }

  @Test
  void oneIsAskedAgainWhereTheSwitchFails() throws InterruptedException {
    peopled();
    var program = begun();
    press(row(await("lock"), "Robin Park"), KeyCode.ENTER);
    var _ = await("shell");
    Fx.run(() -> program.reception().turn(() -> {}));
    var turning = await("lock");
    Fx.get(program::workspace).orElseThrow().close();
    press(row(turning, "Grace Hopper"), KeyCode.ENTER);
    typed(turning, "4711");
    press(row(await("lock"), "Robin Park"), KeyCode.ENTER);
    var _ = await("shell");
    assertEquals(Me.OWNER, seated(program));
    Fx.run(program::close);
  }

  @Test
  void whereNobodyCanBeSeatedTheWorkspaceIsClosedAndAnotherOneCanBeChosen()
      throws InterruptedException {
    peopled();
    var program = begun();
    var _ = await("lock");
    var workspace = Fx.get(() -> program.reception().takeOut(_ -> true)).orElseThrow();
    Fx.run(() -> program.use(workspace, Screens.TODAY));
    var asking = await("lock");
    workspace.close();
    press(row(asking, "Robin Park"), KeyCode.ENTER);
    assertTrue(says(await("shell"), "Something in Candor failed"));

    Fx.run(() -> program.use(workspace, Screens.TODAY));
    assertTrue(says(await("shell"), "Something in Candor failed"));
    assertEquals(Optional.empty(), Fx.get(() -> program.reception().takeOut(_ -> true)));
    Fx.run(program::close);
  }

  private static void typed(Parent root, String pin) {
    Fx.run(
        () -> {
          var field = (TextField) root.lookup(".passphrase-field");
          field.setText(pin);
          field.fireEvent(new ActionEvent());
        });
  }

  private static PersonId seated(Program program) {
    return Fx.get(() -> program.wiring().orElseThrow().seated().person().id());
  }
}
