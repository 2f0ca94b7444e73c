package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.persistence.Remembered.Result;
import candor.persistence.Remembered.State;
import candor.persistence.folder.Beginning;
import candor.persistence.keyring.KeyringException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening without asking, with a keyring in memory.
class RememberedTest {
  private static final Unlock KEYRING = new Unlock.ByKeyring();
  private final Locked locked = new Locked();
  private final FakeKeyring keyring = locked.keyring();
  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void make() {
    folder = temporary.resolve("work");
    locked.made(folder).close();
  }

  @Test
  void itAsksUntilTheUserWantsOtherwise() throws IOException {
    assertEquals(new OpenResult.Locked(), open());
    try (var workspace = locked.opened(folder)) {
      assertEquals(State.OFF, new Remembered(workspace).state());
    }
    assertTrue(keyring.secrets.isEmpty());
  }

  @Test
  void onceRememberedItOpensAndByPassphraseToo() throws IOException {
    remember();
    try (var workspace = Locked.opened(open())) {
      assertEquals(State.ON, new Remembered(workspace).state());
      assertTrue(workspace.isEncrypted());
    }
    locked.opened(folder).close();
    assertEquals(new OpenResult.Locked(), locked.workspaces().open(folder));
    assertEquals(List.of(), locked.pauses());
  }

  @Test
  void aWrongPassphraseRemembersNothing() throws IOException {
    var before = key();
    try (var workspace = locked.opened(folder)) {
      assertEquals(Result.WRONG, new Remembered(workspace).remember(Locked.by("no")));
    }
    assertArrayEquals(before, key());
    assertTrue(keyring.secrets.isEmpty());
    assertEquals(1, locked.pauses().size());
  }

  @Test
  void anotherPassphraseAndAnotherSheetLeaveItOn() throws IOException {
    remember();
    try (var workspace = locked.opened(folder)) {
      var next = Locked.passphrase("new");
      assertTrue(workspace.changePassphrase(Locked.passphrase(Locked.PASSPHRASE), next));
      assertTrue(
          workspace.newRecoveryCode(new Unlock.ByPassphrase(Locked.passphrase("new"))).isPresent());
    }
    Locked.opened(open()).close();
  }

  @Test
  void switchedOffItAsksAndNothingIsLeft() throws IOException {
    var before = key();
    remember();
    try (var workspace = locked.opened(folder)) {
      new Remembered(workspace).forget();
      assertEquals(State.OFF, new Remembered(workspace).state());
    }
    assertEquals(Map.of(), keyring.secrets);
    assertEquals(new OpenResult.Locked(), open());
    assertEquals(text(before).length(), text(key()).length());
  }

  @Test
  void switchedOffWithAKeyringThatDoesNotAnswerItAsksAllTheSame() throws IOException {
    remember();
    try (var workspace = locked.opened(folder)) {
      keyring.trouble = Optional.of(Reason.NO_ANSWER);
      new Remembered(workspace).forget();
    }
    keyring.trouble = Optional.empty();
    assertEquals(1, keyring.secrets.size());
    assertEquals(new OpenResult.Locked(), open());
  }

  @Test
  void switchedOnAgainTheOldSecretIsGone() throws IOException {
    remember();
    var old = keyring.secrets.keySet().toString();
    remember();
    assertEquals(1, keyring.secrets.size());
    assertFalse(keyring.secrets.keySet().toString().equals(old));
    Locked.opened(open()).close();
  }

  @Test
  void aLostAnotherLockedOrSilentKeyringFallsBackToThePassphrase() throws IOException {
    remember();
    var kept = Map.copyOf(keyring.secrets);

    keyring.secrets.clear();
    assertFallsBack();
    kept.keySet().forEach(name -> keyring.secrets.put(name, new byte[32]));
    assertFallsBack();
    kept.keySet().forEach(name -> keyring.secrets.put(name, new byte[0]));
    assertFallsBack();
    keyring.secrets.putAll(kept);
    keyring.locked = true;
    assertFallsBack();
    keyring.locked = false;
    keyring.trouble = Optional.of(Reason.NO_ANSWER);
    assertFallsBack();
    keyring.trouble = Optional.empty();
    Locked.opened(open()).close();
    assertEquals(List.of(), locked.pauses());
  }

  private void assertFallsBack() {
    assertEquals(new OpenResult.NotRemembered(), open());
    locked.opened(folder).close();
  }

  @Test
  void aRefusingKeyringChangesNothing() throws IOException {
    var before = key();
    keyring.locked = true;
    try (var workspace = locked.opened(folder)) {
      var result = new Remembered(workspace).remember(Locked.by(Locked.PASSPHRASE));
      assertEquals(Result.REFUSED, result);
    }
    assertArrayEquals(before, key());
  }

  @Test
  void whyItIsNotAvailableIsSaid() throws IOException {
    try (var workspace = locked.opened(folder)) {
      keyring.trouble = Optional.of(Reason.UNKNOWN_SYSTEM);
      assertEquals(State.UNKNOWN_SYSTEM, new Remembered(workspace).state());
      keyring.trouble = Optional.of(Reason.NO_ANSWER);
      assertEquals(State.NO_ANSWER, new Remembered(workspace).state());
    }
  }

  @Test
  void aCopyOfTheFolderOnAnotherComputerAsks() throws IOException {
    remember();
    var other = new Locked();
    assertEquals(new OpenResult.NotRemembered(), other.workspaces().open(folder, KEYRING));
    other.opened(folder).close();
  }

  @Test
  void aBackupAsks() throws IOException {
    remember();
    var file = temporary.resolve("backup.zip");
    try (var workspace = locked.opened(folder)) {
      var _ = Backups.write(workspace, file);
    }
    var restored = temporary.resolve("restored");
    assertEquals(new OpenResult.Locked(), locked.workspaces().restore(file, restored, KEYRING));
    var by = Locked.by(Locked.PASSPHRASE);
    Locked.opened(locked.workspaces().restore(file, restored, by)).close();
    assertEquals(new OpenResult.Locked(), locked.workspaces().open(restored, KEYRING));
  }

  @Test
  void withTheEncryptionTheSecretGoes() throws IOException {
    remember();
    var by = Locked.by(Locked.PASSPHRASE);
    Locked.opened(locked.workspaces().decrypt(folder, by)).close();
    assertEquals(Map.of(), keyring.secrets);
  }

  @Test
  void whatLiesInTheKeyringIsNotTheKeyAndNothingOfItLiesInTheFolder() throws IOException {
    remember();
    var secret = HexFormat.of().formatHex(keyring.secrets.values().iterator().next());
    assertFalse(text(key()).contains(secret));
    try (var workspace = locked.opened(folder)) {
      assertFalse(workspace.cover().key().orElseThrow().forDatabase().equals(secret));
    }
  }

  @Test
  void aPlainWorkspaceHasNothingToRemember() {
    var plain = Locked.opened(locked.workspaces().create(temporary.resolve("p"), false, "Me"));
    try (plain) {
      assertThrows(IllegalArgumentException.class, () -> new Remembered(plain));
    }
    Locked.opened(locked.workspaces().open(temporary.resolve("p"), KEYRING)).close();
  }

  private void remember() throws IOException {
    try (var workspace = locked.opened(folder)) {
      var result = new Remembered(workspace).remember(Locked.by(Locked.PASSPHRASE));
      assertEquals(Result.DONE, result);
    }
  }

  private OpenResult open() {
    return locked.workspaces().open(folder, KEYRING);
  }

  private byte[] key() throws IOException {
    return Files.readAllBytes(folder.resolve(Beginning.KEY));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
