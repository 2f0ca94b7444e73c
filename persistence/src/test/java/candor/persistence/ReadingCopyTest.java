package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.erasure.EraseCandidates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingCopyTest {
  @TempDir private Path temporary;
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random(5));

  @Test
  void aWorkspaceIsCheckedAndBackedUpWithoutAWordInItsFolder() throws Exception {
    var folder = filled(Locked.opened(workspaces.create(work(), false, "Me")));
    var before = Fingerprint.of(folder);
    Path there;
    try (var copy = ReadingCopy.of(folder, place())) {
      try (var workspace = Locked.opened(copy.open(workspaces, Optional.empty()))) {
        there = workspace.folder();
        assertEquals("work", workspace.name());
        assertTrue(Archive.verify(workspace).isSound());
        assertEquals(1, Backups.write(workspace, temporary.resolve("copy.zip")).documents());
      }
    }
    assertEquals(before, Fingerprint.of(folder));
    assertFalse(Files.exists(there.getParent()), "nothing of it is left on this computer");
    var back = workspaces.restore(temporary.resolve("copy.zip"), temporary.resolve("back"));
    try (var workspace = Locked.opened(back)) {
      assertTrue(Archive.verify(workspace).isSound());
    }
  }

  @Test
  void anEncryptedOneAsksForItsPassphraseAndStaysEncrypted() throws Exception {
    var locked = new Locked();
    var folder = filled(locked.made(work()));
    var before = Fingerprint.of(folder);
    try (var copy = ReadingCopy.of(folder, place())) {
      var asked = copy.open(locked.workspaces(), Optional.empty());
      assertInstanceOf(OpenResult.Locked.class, asked);
      var unlock = Locked.by(Locked.PASSPHRASE);
      try (var workspace = Locked.opened(copy.open(locked.workspaces(), Optional.of(unlock)))) {
        assertTrue(workspace.isEncrypted());
        assertTrue(Archive.verify(workspace).isSound());
        assertEquals(1, Backups.write(workspace, temporary.resolve("copy.zip")).documents());
      }
    }
    assertEquals(before, Fingerprint.of(folder));
    assertTrue(Backups.isEncrypted(temporary.resolve("copy.zip")));
  }

  @Test
  void anErasureThatIsDueThereLeavesItsDocumentsWhereTheyLie() throws Exception {
    var workspace = Locked.opened(workspaces.create(work(), false, "Me"));
    var candidate = added(workspace);
    var erase = new EraseCandidates(workspace.store(), ZoneOffset.UTC);
    var _ = erase.erase(candidate.candidate().id(), "Asked for it");
    workspace.close();
    var before = Fingerprint.of(work());
    try (var copy = ReadingCopy.of(work(), place())) {
      try (var read = Locked.opened(copy.open(workspaces, Optional.empty()))) {
        assertTrue(Archive.verify(read).isSound());
      }
    }
    assertEquals(before, Fingerprint.of(work()));
  }

  @Test
  void whatIsMadeAnewThereIsReadWithItsDocuments() throws Exception {
    var folder = filled(Locked.opened(workspaces.create(work(), false, "Me")));
    var renewed = Files.createDirectory(folder.resolve("renewed"));
    Files.move(folder.resolve("documents"), renewed.resolve("documents"));
    Files.writeString(renewed.resolve("complete"), "replaced documents");
    try (var copy = ReadingCopy.of(folder, place())) {
      try (var workspace = Locked.opened(copy.open(workspaces, Optional.empty()))) {
        assertTrue(Archive.verify(workspace).isSound());
      }
    }
  }

  @Test
  void oneThatSomebodyHasOpenIsNotRead() throws Exception {
    try (var workspace = Locked.opened(workspaces.create(work(), false, "Me"));
        var copy = ReadingCopy.of(workspace.folder(), place())) {
      var result = copy.open(workspaces, Optional.empty());
      assertInstanceOf(OpenResult.InUse.class, result);
      assertInstanceOf(OpenResult.InUse.class, workspaces.open(work()), "it is still held");
    }
  }

  @Test
  void whatAKillLeftIsRemovedLaterAndNothingThatIsRead() throws Exception {
    var folder = filled(Locked.opened(workspaces.create(work(), false, "Me")));
    var left = Files.createDirectories(place().resolve("left"));
    Files.copy(folder.resolve("candor.json"), left.resolve("candor.json"));
    var fresh = Files.createDirectories(place().resolve("fresh"));
    var old = FileTime.from(Instant.now().minus(2, ChronoUnit.HOURS));
    Files.setLastModifiedTime(left, old);
    try (var copy = ReadingCopy.of(folder, place())) {
      assertFalse(Files.exists(left));
      assertTrue(Files.exists(fresh), "it may be being made");
      try (var read = Locked.opened(copy.open(workspaces, Optional.empty()))) {
        var held = read.folder().getParent();
        Files.setLastModifiedTime(held, old);
        try (var _ = ReadingCopy.of(folder, place())) {
          assertTrue(Files.exists(held), "it is read");
        }
      }
    }
  }

  private Path place() {
    return temporary.resolve("place");
  }

  private Path work() {
    return temporary.resolve("work");
  }

  private static Path filled(Workspace workspace) throws IOException {
    try (workspace) {
      var _ = added(workspace);
      assertTrue(workspace.snapshot().isPresent());
      return workspace.folder();
    }
  }

  private static CandidateResult.Saved added(Workspace workspace) throws IOException {
    var edit = new EditCandidates(workspace.store());
    var saved =
        assertInstanceOf(
            CandidateResult.Saved.class, edit.add(CandidateDetails.named("Ada Lovelace")));
    var bytes = "resume".getBytes(StandardCharsets.UTF_8);
    var kept = workspace.documents().keep(new ByteArrayInputStream(bytes));
    var _ = edit.addDocument(saved.candidate().id(), "cv.txt", kept);
    return saved;
  }
}
