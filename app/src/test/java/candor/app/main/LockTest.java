package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.settings.WorkspaceScreen;
import candor.app.tour.Hand;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.EditCandidates;
import candor.model.people.EditPeople;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Unlock;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
  private static final String PASSPHRASE = "four unrelated words here";
  private final RecoveryCode code = RecoveryCode.random();
  @TempDir Path folder;

  @Test
  void aLockedWorkspaceShowsNothingAndComesBackAtTheSamePlace() {
    var workspace = made();
    var program = Started.at(folder, workspace);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("This workspace is locked");
    hand.fill("Passphrase", "wrong");
    hand.key(KeyCode.ENTER);
    hand.see("That is not the passphrase");
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
    hand.see("Candidates");
    hand.key(KeyCode.K, "ctrl");
    hand.type("ada");
    hand.see("Ada Lovelace");
    hand.key(KeyCode.ENTER);
    hand.see("Notes");
    hand.fill("Write a note", "Half a thought");

    hand.key(KeyCode.L, "ctrl");

    hand.see("This workspace is locked");
    var seen = Fx.get(() -> texts(program.scene().getRoot()));
    assertTrue(seen.stream().noneMatch(text -> text.contains("Ada")), seen.toString());
    assertEquals("Candor", Fx.get(() -> ((Stage) program.scene().getWindow()).getTitle()));
    assertTrue(Fx.get(program::workspace).isEmpty());
    hand.press("Forgot it? Use the recovery code");
    hand.fill("Recovery code", code.text());
    hand.key(KeyCode.ENTER);
    hand.see("Half a thought");
    hand.see("Ada Lovelace");
    Fx.run(program::close);
  }

  @Test
  void whatIsBeingFilledInIsStillThereAfterUnlocking() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
    hand.see("Candidates");
    hand.key(KeyCode.DIGIT3, "ctrl");
    hand.press("Add candidate");
    hand.fill("Name", "Grace Hop");
    Fx.run(() -> program.doorway().lock());
    hand.see("This workspace is locked");
    var seen = Fx.get(() -> texts(program.scene().getRoot()));
    assertTrue(seen.stream().noneMatch(text -> text.contains("Grace")), seen.toString());
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
    hand.see("Add candidate");
    hand.type("per");
    hand.key(KeyCode.ENTER);
    hand.see("Grace Hopper");
    Fx.run(program::close);
  }

  @Test
  void aWorkspaceIsEncryptedAndDecryptedFromTheSettings() {
    var at = folder.resolve("Plain");
    var made = new Workspaces(InstantSource.system(), new Random(1)).create(at, false, "Me");
    assertInstanceOf(OpenResult.Opened.class, made).workspace().close();
    var program = Started.at(folder, at);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Candidates");
    hand.press("Settings");
    hand.press("Encrypt workspace");
    hand.see("nobody can open the workspace again");
    hand.fill("Passphrase", PASSPHRASE);
    hand.fill("The same again", PASSPHRASE);
    hand.key(KeyCode.ENTER);
    hand.see("Recovery sheet");
    Fx.run(() -> ((CheckBox) program.scene().getRoot().lookup(".check-box")).setSelected(true));
    hand.press("Continue");
    hand.see("Lock when nobody is there");
    assertTrue(Fx.get(program::workspace).orElseThrow().isEncrypted());
    hand.press("Remove encryption");
    hand.fill("Passphrase", "another one");
    hand.key(KeyCode.ENTER);
    hand.see("That is not the passphrase");
    hand.press("Remove encryption");
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
    hand.see("Encrypt workspace");
    assertFalse(Fx.get(program::workspace).orElseThrow().isEncrypted());
    Fx.run(program::close);
  }

  @Test
  void anEncryptedWorkspaceIsCreatedAndItsSheetPutAwayFirst() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("This workspace is locked");
    var next = new WorkspaceScreen.Choice.CreateEncrypted(folder.resolve("Next"), PASSPHRASE);
    Fx.run(() -> program.open(next, said -> {}));
    hand.see("Recovery sheet");
    assertTrue(Fx.get(program::workspace).isEmpty());
    Fx.run(() -> ((CheckBox) program.scene().getRoot().lookup(".check-box")).setSelected(true));
    hand.press("Continue");
    hand.see("Candidates");
    assertTrue(Fx.get(program::workspace).orElseThrow().isEncrypted());
    Fx.run(program::close);
  }

  @Test
  void itsSheetIsShownThoughTheListOfWorkspacesCannotBeWritten() throws IOException {
    var _ = Files.createDirectories(folder.resolve("home").resolve("recent.txt"));
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("This workspace is locked");
    var next = new WorkspaceScreen.Choice.CreateEncrypted(folder.resolve("Next"), PASSPHRASE);
    Fx.run(() -> program.open(next, said -> {}));
    hand.see("Recovery sheet");
    Fx.run(program::close);
  }

  @Test
  void locksWhenNobodyWasThereForAWhile() {
    var lanes = new NowLanes();
    var locks = new ArrayList<Instant>();
    var now = new Instant[] {Instant.EPOCH};
    var minutes = new int[] {5};
    InstantSource clock = () -> now[0];
    var open = new boolean[] {true};
    BooleanSupplier lock = () -> open[0] && locks.add(now[0]);
    var idle = new IdleLock(lanes, clock, () -> minutes[0], lock);
    idle.begin();
    pass(lanes, now, Duration.ofMinutes(4));
    idle.touch();
    pass(lanes, now, Duration.ofMinutes(4));
    assertEquals(List.of(), locks);
    pass(lanes, now, Duration.ofMinutes(2));
    assertEquals(1, locks.size());
    minutes[0] = 0;
    pass(lanes, now, Duration.ofHours(2));
    assertEquals(1, locks.size());
    minutes[0] = 5;
    idle.touch();
    now[0] = now[0].minus(Duration.ofDays(1));
    pass(lanes, now, Duration.ofMinutes(6));
    assertEquals(2, locks.size(), "though the clock was set back");
    open[0] = false;
    pass(lanes, now, Duration.ofMinutes(6));
    open[0] = true;
    pass(lanes, now, IdleLock.LOOK);
    assertEquals(3, locks.size(), "though nothing was open when it was due");
  }

  @Test
  void thePageOnWhichOneSignsInIsLockedToo() {
    var at = made();
    add(at, "Grace Hopper");
    var program = Started.at(folder, at);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Who is working here?");
    Fx.run(() -> program.doorway().lock());
    unlock(hand);
    hand.see("Who is working here?");
    hand.open("Grace Hopper");
    hand.see("Candidates");
    Fx.run(() -> program.reception().turn(() -> {}));
    hand.see("Who is working here?");
    Fx.run(() -> program.doorway().lock());
    hand.see("This workspace is locked");
    assertTrue(Fx.get(program::workspace).isEmpty());
    unlock(hand);
    hand.see("Who is working here?");
    Fx.run(program::close);
  }

  @Test
  void theKeyThatLocksDoesSoWhereverOneIsAskedWhoIsWorkingHere() {
    var at = made();
    add(at, "Grace Hopper");
    var program = Started.at(folder, at);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Who is working here?");
    hand.key(KeyCode.L, "ctrl");
    unlock(hand);
    hand.see("Who is working here?");
    hand.open("Grace Hopper");
    hand.see("Candidates");
    Fx.run(() -> program.reception().turn(() -> {}));
    hand.see("Who is working here?");
    hand.key(KeyCode.L, "ctrl");
    hand.see("This workspace is locked");
    assertTrue(Fx.get(program::workspace).isEmpty());
    Fx.run(program::close);
  }

  @Test
  void onlyWhoSatThereBeforeComesBackToTheSamePlace() {
    var at = made();
    add(at, "Grace Hopper");
    var program = Started.at(folder, at);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.open("Me");
    hand.press("Settings");
    hand.see("Back up");
    hand.key(KeyCode.L, "ctrl");
    unlock(hand);
    hand.open("Me");
    hand.see("Back up");
    hand.key(KeyCode.L, "ctrl");
    unlock(hand);
    hand.open("Grace Hopper");
    hand.see("Three steps to the first interview");
    Fx.run(program::close);
  }

  @Test
  void whatIsOpenBehindTheLockOfAnotherIsLockedToo() {
    var other = made("York clinic");
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Candidates");
    Fx.run(() -> program.open(new WorkspaceScreen.Choice.Open(other), said -> {}));
    hand.see("York clinic");
    Fx.run(() -> program.doorway().lock());
    hand.see("Leeds clinic");
    hand.press("Choose another workspace");
    hand.see("Create workspace");
    assertTrue(Fx.get(program::workspace).isEmpty());
    Fx.run(program::close);
  }

  @Test
  void aRecoverySheetAndALockBeforeSomethingTypedAreLeftAlone() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Candidates");
    hand.key(KeyCode.DIGIT3, "ctrl");
    hand.press("Add candidate");
    hand.fill("Name", "Grace Hop");
    Fx.run(() -> program.doorway().lock());
    hand.fill("Passphrase", "four unre");
    Fx.run(() -> program.doorway().lock());
    hand.type("lated words here");
    hand.key(KeyCode.ENTER);
    hand.see("Add candidate");
    hand.key(KeyCode.ESCAPE);
    var next = new WorkspaceScreen.Choice.CreateEncrypted(folder.resolve("Next"), PASSPHRASE);
    Fx.run(() -> program.open(next, said -> {}));
    hand.see("Recovery sheet");
    Fx.run(() -> program.doorway().lock());
    hand.see("Recovery sheet");
    Fx.run(program::close);
  }

  @Test
  void whatIsLockedIsClosedThoughItsLastCopyFails() throws IOException {
    var at = made();
    var program = Started.at(folder, at);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Candidates");
    var backups = Files.createDirectories(at.resolve("backups"));
    Files.createFile(backups.resolve("snapshot-2026-13-32T25-61-61-1.sealed"));
    Fx.run(() -> program.doorway().lock());
    unlock(hand);
    hand.see("Candidates");
    Files.delete(backups.resolve("snapshot-2026-13-32T25-61-61-1.sealed"));
    Fx.run(program::close);
  }

  @Test
  void whatIsLockedBeforeSomebodyElseSignsInStaysLocked() {
    var program = Started.at(folder, made());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    unlock(hand);
    hand.see("Candidates");
    Fx.run(
        () -> {
          program.reception().turn(() -> {});
          program.doorway().lock();
        });
    unlock(hand);
    hand.see("Three steps to the first interview");
    var seen = Fx.get(() -> texts(program.scene().getRoot()));
    assertTrue(seen.stream().noneMatch(text -> text.contains("failed")), seen.toString());
    Fx.run(program::close);
  }

  private static void unlock(Hand hand) {
    hand.see("This workspace is locked");
    hand.fill("Passphrase", PASSPHRASE);
    hand.key(KeyCode.ENTER);
  }

  private static void add(Path at, String colleague) {
    try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      var opened =
          new Workspaces(InstantSource.system(), new Random(2))
              .open(at, new Unlock.ByPassphrase(passphrase));
      try (var workspace = assertInstanceOf(OpenResult.Opened.class, opened).workspace()) {
        var added = new EditPeople(workspace.store()).add(colleague, "", Role.MANAGER);
        assertInstanceOf(PersonResult.Saved.class, added);
      }
    }
  }

  private static void pass(NowLanes lanes, Instant[] now, Duration time) {
    for (var passed = Duration.ZERO;
        passed.compareTo(time) < 0;
        passed = passed.plus(IdleLock.LOOK)) {
      now[0] = now[0].plus(IdleLock.LOOK);
      lanes.pass(IdleLock.LOOK);
      lanes.runAll();
    }
  }

  private Path made() {
    return made("Leeds clinic");
  }

  private Path made(String name) {
    var at = folder.resolve(name);
    try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      var made =
          new Workspaces(InstantSource.system(), new Random(1))
              .create(at, false, "Me", new Protection(passphrase, code));
      var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace();
      var added = new EditCandidates(workspace.store()).add(CandidateDetails.named("Ada Lovelace"));
      assertFalse(added.toString().isEmpty());
      workspace.close();
    }
    return at;
  }

  private static List<String> texts(Node node) {
    var found = new ArrayList<String>();
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      found.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(texts(child)));
    }
    return found;
  }
}
