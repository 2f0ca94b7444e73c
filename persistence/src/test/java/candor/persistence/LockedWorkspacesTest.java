package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.Document;
import candor.model.candidate.EditCandidates;
import candor.model.note.Note;
import candor.model.note.WriteNotes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedWorkspacesTest {
  private final Locked locked = new Locked();
  private final RecoveryCode code = RecoveryCode.random();
  @TempDir private Path temporary;

  @Test
  void whatWasStoredIsThereWithThePassphraseAndWithTheCode() throws IOException {
    var folder = filled();
    look(locked.opened(folder));
    look(Locked.opened(locked.workspaces().open(folder, new Unlock.ByCode(code))));
  }

  @Test
  void withoutAnythingItStaysLockedAndAsItWas() throws Exception {
    var folder = filled();
    var before = Fingerprint.of(folder);
    assertEquals(new OpenResult.Locked(), locked.workspaces().open(folder));
    assertEquals(before, Fingerprint.of(folder));
    assertEquals(List.of(), locked.pauses());
  }

  @Test
  void aWrongPassphraseIsSaidMoreSlowlyEachTimeUntilTheRightOneCame() throws Exception {
    var folder = filled();
    var before = Fingerprint.of(folder);
    for (var i = 0; i < 7; i++) {
      assertEquals(
          new OpenResult.WrongPassphrase(), locked.workspaces().open(folder, Locked.by("wrong")));
    }
    assertEquals(before, Fingerprint.of(folder));
    var seconds = locked.pauses().stream().map(Duration::toSeconds).toList();
    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L), seconds);
    look(locked.opened(folder));
    var other = new Unlock.ByCode(RecoveryCode.random());
    assertEquals(new OpenResult.WrongRecoveryCode(), locked.workspaces().open(folder, other));
    assertEquals(Duration.ofSeconds(1), locked.pauses().getLast());
  }

  @Test
  void lettersThatLookTheSameAreTheSame() {
    var folder = temporary.resolve("work");
    var one = new Protection(Locked.passphrase("caf\u00e9 \ud83d\ude00"), code);
    Locked.opened(locked.workspaces().create(folder, false, "Me", one)).close();
    Locked.opened(locked.workspaces().open(folder, Locked.by("cafe\u0301 \ud83d\ude00"))).close();
    assertInstanceOf(
        OpenResult.WrongPassphrase.class,
        locked.workspaces().open(folder, Locked.by("cafe \ud83d\ude00")));
  }

  @Test
  void aChangedPassphraseOpensAndTheOldOneDoesNot() throws IOException {
    var folder = filled();
    try (var workspace = locked.opened(folder)) {
      assertFalse(workspace.changePassphrase(Locked.passphrase("no"), Locked.passphrase("new")));
      assertTrue(
          workspace.changePassphrase(
              Locked.passphrase(Locked.PASSPHRASE), Locked.passphrase("new")));
    }
    assertEquals(
        new OpenResult.WrongPassphrase(),
        locked.workspaces().open(folder, Locked.by(Locked.PASSPHRASE)));
    look(Locked.opened(locked.workspaces().open(folder, Locked.by("new"))));
    look(Locked.opened(locked.workspaces().open(folder, new Unlock.ByCode(code))));
  }

  @Test
  void aNewCodeOpensAndTheOldOneDoesNot() throws IOException {
    var folder = filled();
    RecoveryCode next;
    try (var workspace = locked.opened(folder)) {
      assertEquals(
          Optional.empty(),
          workspace.newRecoveryCode(new Unlock.ByPassphrase(Locked.passphrase("no"))));
      next =
          workspace
              .newRecoveryCode(new Unlock.ByPassphrase(Locked.passphrase(Locked.PASSPHRASE)))
              .orElseThrow();
    }
    assertEquals(
        new OpenResult.WrongRecoveryCode(),
        locked.workspaces().open(folder, new Unlock.ByCode(code)));
    look(Locked.opened(locked.workspaces().open(folder, new Unlock.ByCode(next))));
  }

  @Test
  void anExistingWorkspaceIsEncryptedAndMadePlainAgain() throws IOException {
    var folder = temporary.resolve("work");
    var plain = Locked.opened(locked.workspaces().create(folder, false, "Me"));
    fill(plain);
    var prints = MixedWork.prints(plain.store());
    plain.close();
    var protection = Locked.protection(code);
    try (var workspace = Locked.opened(locked.workspaces().encrypt(folder, protection))) {
      assertEquals(prints, MixedWork.prints(workspace.store()));
      assertTrue(workspace.isEncrypted());
      assertEquals(Optional.empty(), workspace.recovery());
    }
    assertEquals(new OpenResult.Locked(), locked.workspaces().encrypt(folder, protection));
    look(locked.opened(folder));
    var wrong = locked.workspaces().decrypt(folder, Locked.by("wrong"));
    assertEquals(new OpenResult.WrongPassphrase(), wrong);
    var back = locked.workspaces().decrypt(folder, Locked.by(Locked.PASSPHRASE));
    try (var workspace = Locked.opened(back)) {
      assertFalse(workspace.isEncrypted());
      assertEquals(prints, MixedWork.prints(workspace.store()));
    }
    look(Locked.opened(locked.workspaces().open(folder)));
  }

  @Test
  void itIsMadeAnewFromWhatLiesBesideItLikeAnyOther() throws IOException {
    var folder = filled();
    Files.write(folder.resolve(Workspaces.DATABASE), new byte[5000]);
    var workspace = locked.opened(folder);
    assertTrue(workspace.recovery().flatMap(Recovery::aside).isPresent());
    look(workspace);
  }

  @Test
  void aBackupOpensElsewhereWithThePassphraseOrTheCode() throws IOException {
    var folder = filled();
    var file = temporary.resolve("candor.backup");
    try (var workspace = locked.opened(folder)) {
      assertEquals(1, Backups.write(workspace, file).documents());
    }
    var workspaces = new Locked().workspaces();
    assertTrue(Backups.isEncrypted(file));
    assertThrows(IOException.class, () -> Backups.check(file));
    assertEquals(
        new CheckResult.Refused(new OpenResult.Locked()), workspaces.check(file, Optional.empty()));
    var read =
        assertInstanceOf(
            CheckResult.Read.class,
            workspaces.check(file, Optional.of(Locked.by(Locked.PASSPHRASE))));
    assertTrue(read.verdict().isSound());
    var elsewhere = temporary.resolve("elsewhere");
    assertEquals(new OpenResult.Locked(), workspaces.restore(file, elsewhere));
    assertEquals(
        new OpenResult.WrongPassphrase(), workspaces.restore(file, elsewhere, Locked.by("wrong")));
    assertFalse(Files.exists(elsewhere));
    look(Locked.opened(workspaces.restore(file, elsewhere, new Unlock.ByCode(code))));
    look(locked.opened(elsewhere));
  }

  @Test
  void aDocumentIsReadableElsewhereOnlyWhileTheWorkspaceIsOpen() throws IOException {
    var folder = filled();
    var workspace = locked.opened(folder);
    var document = workspace.store().read(s -> s.all(Document.KIND)).getFirst();
    var file = workspace.documents().fileOf(document);
    assertEquals("the document", Files.readString(file));
    assertEquals("cv.txt", file.getFileName().toString());
    assertTrue(file.startsWith(folder.resolve("opened")));
    workspace.close();
    assertFalse(Files.exists(folder.resolve("opened")));
  }

  @Test
  void aCopyOfADocumentThatAKillLeftIsRemovedAtTheNextOpening() throws IOException {
    var folder = filled();
    Files.createDirectories(folder.resolve("opened").resolve("1"));
    Files.writeString(folder.resolve("opened").resolve("1").resolve("cv.txt"), "the document");
    look(locked.opened(folder));
    assertFalse(Files.exists(folder.resolve("opened")));
  }

  @Test
  void aKeyFileThatIsNotThereIsTold() throws IOException {
    var folder = filled();
    Files.delete(folder.resolve("candor.key"));
    var result = locked.workspaces().open(folder);
    assertTrue(
        assertInstanceOf(OpenResult.Damaged.class, result).why().contains("candor.key"),
        result.toString());
  }

  @Test
  void aPlainWorkspaceAsksForNothing() throws IOException {
    var folder = temporary.resolve("work");
    fill(Locked.opened(locked.workspaces().create(folder, false, "Me")));
  }

  private Path filled() throws IOException {
    var folder = temporary.resolve("work");
    try (var workspace = locked.made(folder, code)) {
      fill(workspace);
      assertTrue(workspace.snapshot().isPresent());
    }
    return folder;
  }

  private static void fill(Workspace workspace) throws IOException {
    var edits = new EditCandidates(workspace.store());
    var _ = edits.add(CandidateDetails.named("Ada Lovelace"));
    var somebody = workspace.store().read(s -> s.all(Candidate.KIND)).getFirst();
    var _ = new WriteNotes(workspace.store()).add(somebody.id(), "writes programs");
    var bytes = "the document".getBytes(StandardCharsets.UTF_8);
    var kept = workspace.documents().keep(new ByteArrayInputStream(bytes));
    var _ = edits.addDocument(somebody.id(), "cv.txt", kept);
  }

  private static void look(Workspace opened) throws IOException {
    try (var workspace = opened) {
      var store = workspace.store();
      assertEquals(
          "Ada Lovelace", store.read(s -> s.all(Candidate.KIND)).getFirst().details().name());
      assertEquals("writes programs", store.read(s -> s.all(Note.KIND)).getFirst().text());
      var document = store.read(s -> s.all(Document.KIND)).getFirst();
      assertEquals("the document", Files.readString(workspace.documents().fileOf(document)));
      assertEquals(List.of(), Archive.verify(workspace).findings());
    }
  }
}
