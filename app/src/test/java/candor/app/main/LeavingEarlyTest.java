package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.settings.WorkspaceScreen.Said;
import candor.app.tour.Hand;
import candor.persistence.Backups;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Unlock;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
          pressEnter(program);
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

  @Test
  void whoeverRestoresWhatCannotBeRestoredSeesWhy() throws Exception {
    var backup = Files.writeString(folder.resolve("notes.candor-backup"), "no backup");
    var said = refused(new Choice.Restore(backup, folder.resolve("Work")));
    assertTrue(said.what().contains("not a complete backup"), said.what());
  }

  @Test
  void soDoesWhoeverCreatesOneWhereSomethingElseIs() throws Exception {
    var _ = Files.writeString(folder.resolve("notes.txt"), "mine");
    var said = refused(new Choice.Create(folder));
    assertTrue(said.what().contains("not empty"), said.what());
  }

  @Test
  void soDoesWhoeverRestoresWithAnotherPassphrase() throws Exception {
    var backup = folder.resolve("work.candor-backup");
    try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      var protection = new Protection(passphrase, RecoveryCode.random());
      try (var made = opened(workspaces.create(folder.resolve("Work"), false, "Me", protection))) {
        var _ = Backups.write(made, backup);
      }
    }
    var program = choosing();
    var hidden = Started.hidden(program);
    Fx.run(() -> program.open(new Choice.Restore(backup, folder.resolve("Again")), _ -> {}));
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("This workspace is locked");
    hand.fill("Passphrase", "another one");
    Fx.run(
        () -> {
          pressEnter(program);
          Started.ask(program);
        });
    hand.see("That is not the passphrase");
    assertStays(program, hidden);
  }

  private Said refused(Choice choice) throws Exception {
    var program = choosing();
    var hidden = Started.hidden(program);
    var said = new CompletableFuture<Said>();
    Fx.run(
        () -> {
          program.open(choice, said::complete);
          Started.ask(program);
        });
    var why = said.get(60, TimeUnit.SECONDS);
    assertStays(program, hidden);
    return why;
  }

  // What was put off is done in turn with what is asked for.
  private static void assertStays(Program program, CountDownLatch hidden) throws Exception {
    var later = new CountDownLatch(1);
    Fx.run(() -> program.lanes().write(() -> later, CountDownLatch::countDown));
    assertTrue(later.await(60, TimeUnit.SECONDS));
    assertEquals(1, hidden.getCount(), "the window was closed");
    Fx.run(program::close);
  }

  private static void pressEnter(Program program) {
    var enter = KeyCode.ENTER;
    Event.fireEvent(
        program.scene().getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", enter, false, false, false, false));
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
