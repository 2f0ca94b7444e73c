package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.EditCandidates;
import candor.model.history.Undo;
import candor.model.note.Note;
import candor.model.note.WriteNotes;
import candor.model.store.Act;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a start does about a database that is behind its journal, or no good.
class RecoveryTest {
  private static final String FILE = "candor.mv.db";
  @TempDir private Path temporary;
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random());
  private Path folder = Path.of("");
  private Path older = Path.of("");
  private String content = "";

  @BeforeEach
  void work() throws IOException {
    folder = temporary.resolve("work");
    older = temporary.resolve("older");
    try (var workspace = opened(workspaces.create(folder, false, "Me"))) {
      change(workspace, "first");
    }
    Files.copy(folder.resolve(FILE), older);
    try (var workspace = opened(workspaces.open(folder))) {
      change(workspace, "second");
      content = content(workspace);
    }
  }

  @Test
  void aWorkspaceClosedInGoodOrderIsOpenedAsItIs() throws IOException {
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(Optional.empty(), workspace.recovery());
      assertEquals(content, content(workspace));
    }
  }

  @Test
  void aDatabaseThatIsBehindItsJournalIsBroughtUpToIt() throws IOException {
    Files.delete(folder.resolve("workspace.closed"));
    Files.copy(older, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    try (var workspace = opened(workspaces.open(folder))) {
      var recovery = workspace.recovery().orElseThrow();
      assertEquals(4, recovery.operations());
      assertEquals(Optional.empty(), recovery.aside());
      assertEquals(content, content(workspace));
      assertTrue(Archive.verify(workspace).isSound());
    }
    again();
  }

  @Test
  void whatWasPutInCanBeTakenBackLikeAnythingElse() throws IOException {
    Files.delete(folder.resolve("workspace.closed"));
    Files.copy(older, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    try (var workspace = opened(workspaces.open(folder))) {
      var undo = new Undo(workspace.store());
      for (var i = 0; i < 2; i++) {
        assertFalse(undo.undo().toString().isEmpty());
      }
      assertEquals(
          1, workspace.store().read(s -> s.all(Candidate.KIND)).size(), "the first is left");
    }
  }

  @Test
  void anOlderFilePutInByHandIsBroughtUpToItsJournal() throws IOException {
    Files.copy(older, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(content, content(workspace));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.99})
  void aFileCutOffIsMadeAnewAndKeptAside(double share) throws IOException {
    try (var file = new RandomAccessFile(folder.resolve(FILE).toFile(), "rw")) {
      file.setLength((long) (file.length() * share));
    }
    isMadeAnew();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFileOfRandomBytesIsMadeAnewAndKeptAside(long seed) throws IOException {
    var bytes = new byte[(int) Files.size(folder.resolve(FILE))];
    new SplittableRandom(seed).nextBytes(bytes);
    Files.write(folder.resolve(FILE), bytes);
    isMadeAnew();
  }

  @Test
  void aMissingFileIsMadeAnew() throws IOException {
    Files.delete(folder.resolve(FILE));
    try (var workspace = opened(workspaces.open(folder))) {
      assertTrue(workspace.recovery().orElseThrow().aside().isPresent());
      assertEquals(content, content(workspace));
    }
    again();
  }

  @Test
  void aJournalWithAGapIsNoGroundToBuildOn() throws Exception {
    try (var journal = Files.list(folder.resolve("journal"))) {
      Files.delete(journal.sorted().findFirst().orElseThrow());
    }
    Files.delete(folder.resolve(FILE));
    var before = Fingerprint.of(folder);
    assertInstanceOf(OpenResult.Damaged.class, workspaces.open(folder));
    assertEquals(before, Fingerprint.of(folder));
  }

  @Test
  void aWorkspaceThatLostItsEndEverywhereIsNotOpenedAsIfNothingWere() throws IOException {
    Files.copy(older, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    try (var journal = Files.list(folder.resolve("journal"))) {
      Files.delete(journal.sorted().toList().getLast());
    }
    assertInstanceOf(OpenResult.Damaged.class, workspaces.open(folder));
  }

  @Test
  void howFarItIsIsSaidWhileItIsMadeWhole() throws IOException {
    Files.delete(folder.resolve(FILE));
    var told = new ArrayList<Progress.Task>();
    Progress progress =
        (task, done, of) -> {
          told.add(task);
          assertTrue(done <= of, task + " " + done + " of " + of);
        };
    opened(workspaces.telling(progress).open(folder)).close();
    assertEquals(
        List.of(
            Progress.Task.LOOKING,
            Progress.Task.MAKING_ANEW,
            Progress.Task.PUTTING_IN,
            Progress.Task.LOOKING),
        told);
    told.clear();
    opened(workspaces.telling(progress).open(folder)).close();
    assertEquals(List.of(), told, "nothing is said where nothing is to be done");
  }

  @Test
  void aWorkspaceFromBeforeThereWasAJournalGetsOne() throws IOException {
    try (var journal = Files.list(folder.resolve("journal"))) {
      for (var file : journal.toList()) {
        Files.delete(file);
      }
    }
    again();
    Files.delete(folder.resolve(FILE));
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(content, content(workspace));
    }
  }

  @Test
  void aTimeFinerThanADatabaseKeepsIsNoDamageAfterAKill() throws IOException {
    var fine = Instant.parse("2026-03-02T09:00:00.123456789Z");
    try (var workspace = opened(workspaces.open(folder))) {
      var _ =
          workspace
              .store()
              .write(
                  Act.undoable("add-candidate"),
                  tx ->
                      tx.put(
                          new Candidate(new CandidateId(tx.newId()), "Ada", "", "", "", fine, 0)));
    }
    Files.delete(folder.resolve("workspace.closed"));
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(Optional.empty(), workspace.recovery());
      assertTrue(Archive.verify(workspace).isSound());
    }
  }

  private void isMadeAnew() throws IOException {
    var broken = Files.readAllBytes(folder.resolve(FILE));
    try (var workspace = opened(workspaces.open(folder))) {
      var recovery = workspace.recovery().orElseThrow();
      assertEquals(content, content(workspace));
      recovery.aside().ifPresent(aside -> assertArrayEquals(broken, bytes(aside)));
      assertTrue(recovery.aside().isPresent() || recovery.operations() > 0);
    }
    again();
  }

  private void again() throws IOException {
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(Optional.empty(), workspace.recovery());
      assertEquals(content, content(workspace));
    }
  }

  /// Two operations that stay, and one that is taken back.
  private static void change(Workspace workspace, String words) {
    var store = workspace.store();
    assertFalse(new EditCandidates(store).add(CandidateDetails.named(words)).toString().isEmpty());
    var candidate = store.read(s -> s.all(Candidate.KIND)).getLast();
    var notes = new WriteNotes(store);
    assertFalse(notes.add(candidate.id(), words).toString().isEmpty());
    var note = store.read(s -> s.all(Note.KIND)).getLast();
    assertFalse(notes.edit(note.saying(words + " and more")).toString().isEmpty());
    assertFalse(new Undo(store).undo().toString().isEmpty());
  }

  private static String content(Workspace workspace) throws IOException {
    var out = new ByteArrayOutputStream();
    var _ = Archive.export(workspace, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
