package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.archive.Finding;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.Document;
import candor.model.candidate.EditCandidates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Turns a bit in a file of an encrypted workspace: it is told, or it is made good from the others;
/// never is anything else in the rows.
class TamperedTest {
  private final Locked locked = new Locked();
  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private Map<String, String> prints = Map.of();

  @BeforeEach
  void make() throws IOException {
    folder = temporary.resolve("work");
    try (var workspace = locked.made(folder)) {
      var edits = new EditCandidates(workspace.store());
      for (var i = 0; i < 20; i++) {
        var _ = edits.add(CandidateDetails.named("Candidate " + i));
      }
      var kept = workspace.documents().keep(new ByteArrayInputStream(new byte[100_000]));
      var somebody = workspace.store().read(s -> s.all(Candidate.KIND)).getFirst();
      var _ = edits.addDocument(somebody.id(), "cv.txt", kept);
      assertTrue(workspace.snapshot().isPresent());
      prints = MixedWork.prints(workspace.store());
    }
  }

  @Test
  void theKeyFile() throws IOException {
    for (var at : List.of(0, 30, 200, 400, 700)) {
      var before = Files.readAllBytes(folder.resolve("candor.key"));
      turn(folder.resolve("candor.key"), at);
      switch (locked.workspaces().open(folder, Locked.by(Locked.PASSPHRASE))) {
        case OpenResult.Damaged damaged -> assertTrue(damaged.why().contains("key file"));
        // White space, which means nothing.
        case OpenResult.Opened opened -> same(opened.workspace());
        default -> throw new AssertionError("byte " + at);
      }
      Files.write(folder.resolve("candor.key"), before);
    }
    assertEquals(List.of(), locked.pauses());
  }

  @Test
  void theJournal() throws IOException {
    turn(one("journal"), 5000);
    try (var workspace = locked.opened(folder)) {
      assertEquals(prints, MixedWork.prints(workspace.store()));
      // What could not be read of it was written again.
      assertEquals(List.of(), Archive.verify(workspace).findings());
    }
  }

  @Test
  void theJournalWhileTheDatabaseIsGone() throws IOException {
    for (var snapshot : new Snapshots(folder.resolve("backups")).all()) {
      Files.delete(snapshot.file());
    }
    Files.delete(folder.resolve(Workspaces.DATABASE));
    turn(one("journal"), 5000);
    assertInstanceOf(
        OpenResult.Damaged.class, locked.workspaces().open(folder, Locked.by(Locked.PASSPHRASE)));
  }

  @Test
  void aSnapshot() throws IOException {
    turn(one("backups"), 3000);
    try (var workspace = locked.opened(folder)) {
      var findings = Archive.verify(workspace).findings();
      assertInstanceOf(Finding.SnapshotAltered.class, findings.getFirst());
    }
    Files.delete(folder.resolve(Workspaces.DATABASE));
    same(locked.opened(folder));
  }

  @Test
  void aSnapshotThatIsNotEncryptedIsNotBelieved() throws IOException {
    var plain = temporary.resolve("plain");
    try (var other = Locked.opened(locked.workspaces().create(plain, false, "Somebody else"))) {
      assertTrue(other.snapshot().isPresent());
    }
    var planted = folder.resolve("backups").resolve("snapshot-2030-01-01T00-00-00-900000.zip");
    Files.copy(new Snapshots(plain.resolve("backups")).all().getFirst().file(), planted);
    Files.delete(folder.resolve(Workspaces.DATABASE));
    same(locked.opened(folder));
  }

  @Test
  void aDocument() throws IOException {
    var bytes = one("documents");
    for (var at : List.of(3, 30, 70_000, (int) Files.size(bytes) - 1)) {
      turn(bytes, at);
      try (var workspace = locked.opened(folder)) {
        var document = workspace.store().read(s -> s.all(Document.KIND)).getFirst();
        assertThrows(IOException.class, () -> workspace.documents().fileOf(document));
        assertInstanceOf(
            Finding.DocumentAltered.class, Archive.verify(workspace).findings().getFirst());
        var backup = temporary.resolve("backup" + at);
        assertThrows(IOException.class, () -> Backups.write(workspace, backup));
        assertFalse(Files.exists(backup));
      }
      turn(bytes, at);
    }
    same(locked.opened(folder));
  }

  @Test
  void theDatabaseAnywhere() throws IOException {
    var database = folder.resolve(Workspaces.DATABASE);
    for (var part = 0; part < 8; part++) {
      turn(database, (int) (Files.size(database) * part / 8) + 100);
      same(locked.opened(folder));
    }
  }

  @Test
  void aBackup() throws IOException {
    var file = temporary.resolve("candor.backup");
    try (var workspace = locked.opened(folder)) {
      var _ = Backups.write(workspace, file);
    }
    var unlock = Optional.of(Locked.by(Locked.PASSPHRASE));
    for (var at : List.of(100, 1000, 2000, (int) Files.size(file) - 1)) {
      turn(file, at);
      assertThrows(IOException.class, () -> locked.workspaces().check(file, unlock), "" + at);
      turn(file, at);
    }
    assertInstanceOf(CheckResult.Read.class, locked.workspaces().check(file, unlock));
  }

  private void same(Workspace opened) {
    try (var workspace = opened) {
      assertEquals(prints, MixedWork.prints(workspace.store()));
    }
  }

  private Path one(String inside) throws IOException {
    try (var files = Files.list(folder.resolve(inside))) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  private static void turn(Path file, int at) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x10;
    Files.write(file, bytes);
  }
}
