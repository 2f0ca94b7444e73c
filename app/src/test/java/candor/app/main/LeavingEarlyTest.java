package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.tour.Hand;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Unlock;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that is closed before the workspace is there that was asked for.
class LeavingEarlyTest {
  private static final String PASSPHRASE = "four unrelated words here";
  @TempDir Path folder;
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random(1));

  @Test
  void oneThatIsBeingCreatedIsClosedInOrder() throws Exception {
    var program = choosing();
    var hidden = Started.hidden(program);
    Fx.run(
        () -> {
          program.open(new Choice.Create(folder.resolve("Work")), _ -> {});
          Started.ask(program);
        });
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertClosedInOrder(workspaces.open(folder.resolve("Work")));
  }

  @Test
  void oneThatIsBeingOpenedIsClosedInOrder() throws Exception {
    opened(workspaces.create(folder.resolve("Work"), false, "Me")).close();
    var program = choosing();
    var hidden = Started.hidden(program);
    Fx.run(
        () -> {
          program.open(new Choice.Open(folder.resolve("Work")), _ -> {});
          Started.ask(program);
        });
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertClosedInOrder(workspaces.open(folder.resolve("Work")));
  }

  @Test
  void theSheetOfOneThatIsBeingCreatedIsSeenFirst() throws Exception {
    var program = choosing();
    var hidden = Started.hidden(program);
    Fx.run(
        () -> {
          program.open(new Choice.CreateEncrypted(folder.resolve("Work"), PASSPHRASE), _ -> {});
          Started.ask(program);
        });
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Recovery sheet");
    assertEquals(1, hidden.getCount(), "the sheet was not seen");
    Fx.run(() -> ((CheckBox) program.scene().getRoot().lookup(".check-box")).setSelected(true));
    hand.press("Continue");
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertClosedInOrder(unlocked());
  }

  @Test
  void oneThatIsBeingUnlockedIsClosedInOrder() throws Exception {
    try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      var protection = new Protection(passphrase, RecoveryCode.random());
      opened(workspaces.create(folder.resolve("Work"), false, "Me", protection)).close();
    }
    var program = Started.at(folder, folder.resolve("Work"));
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("This workspace is locked");
    hand.fill("Passphrase", PASSPHRASE);
    var hidden = Started.hidden(program);
    Fx.run(
        () -> {
          var field = program.scene().getFocusOwner();
          var enter = KeyCode.ENTER;
          Event.fireEvent(
              field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", enter, false, false, false, false));
          Started.ask(program);
        });
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertClosedInOrder(unlocked());
  }

  @Test
  void whoeverAskedForWhatIsNotThereIsNotKept() throws Exception {
    var program = choosing();
    var hidden = Started.hidden(program);
    Fx.run(
        () -> {
          program.open(new Choice.Open(folder.resolve("Nowhere")), _ -> {});
          Started.ask(program);
        });
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
  }

  private Program choosing() {
    var program = Started.at(folder, folder.resolve("Nowhere"));
    new Hand(program.scene(), Fx.get(program::theme)).see("Create workspace");
    return program;
  }

  private OpenResult unlocked() {
    try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      return workspaces.open(folder.resolve("Work"), new Unlock.ByPassphrase(passphrase));
    }
  }

  private static void assertClosedInOrder(OpenResult result) {
    try (var workspace = opened(result)) {
      assertEquals(Optional.empty(), workspace.recovery());
    }
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
