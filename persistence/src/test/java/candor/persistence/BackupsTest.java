package candor.persistence;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.Document;
import candor.model.candidate.EditCandidates;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.note.WriteNotes;
import candor.persistence.archive.Pack;
import candor.persistence.archive.Zipped;
import candor.persistence.folder.Marker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  private static final String WORDS = "Grüße 日本 \uD83D\uDE00 مرحبا";
  @TempDir private Path temporary;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
  private final Workspaces workspaces = new Workspaces(now::get, new Random(5));

  @Test
  void aBackupComesBackInAnotherFolderAsItWas() throws IOException {
    var file = temporary.resolve("copy.zip");
    String content;
    try (var workspace = made()) {
      content = content(workspace);
      var backup = Backups.write(workspace, file);
      assertEquals(new Backup(file, "work", last(workspace), 1, now.get()), backup);
      assertEquals(backup, Backups.check(file));
    }
    try (var back = opened(workspaces.restore(file, temporary.resolve("work2/work")))) {
      assertEquals(content, content(back));
      assertTrue(Archive.verify(back).isSound());
      var document = back.store().read(s -> s.all(Document.KIND)).getFirst();
      assertEquals(WORDS, Files.readString(back.documents().fileOf(document)));
      assertFalse(
          Marker.of(back.folder()).equals(Marker.of(temporary.resolve("work"))),
          "another copy has another device");
    }
    try (var again = opened(workspaces.open(temporary.resolve("work2/work")))) {
      assertEquals(content, content(again));
      assertEquals(Optional.empty(), again.recovery());
      assertInstanceOf(UndoResult.Done.class, new Undo(again.store()).redo());
    }
  }

  @Test
  void aDocumentThatWasRemovedComesBackByUndoAlsoAfterItCameBackFromABackup() throws IOException {
    var file = temporary.resolve("copy.zip");
    try (var workspace = made()) {
      var document = workspace.store().read(s -> s.all(Document.KIND)).getFirst();
      new EditCandidates(workspace.store()).removeDocument(document.id());
      assertEquals(1, Backups.write(workspace, file).documents());
    }
    try (var back = opened(workspaces.restore(file, temporary.resolve("work2/work")))) {
      assertInstanceOf(UndoResult.Done.class, new Undo(back.store()).undo());
      var document = back.store().read(s -> s.all(Document.KIND)).getFirst();
      assertEquals(WORDS, Files.readString(back.documents().fileOf(document)));
      assertEquals(1, Backups.write(back, temporary.resolve("again.zip")).documents());
    }
  }

  @Test
  void aCopyMayBeGivenUpAtAnyStepAndLeavesNothing() throws IOException {
    try (var workspace = made()) {
      var stick = Files.createDirectory(temporary.resolve("stick"));
      var steps = new AtomicInteger();
      var _ =
          workspace.copyTo(
              Files.createDirectory(temporary.resolve("whole")), steps::incrementAndGet);
      assertTrue(steps.get() > 3, "one to write, and one for each part to read");
      for (var last : List.of(0, 1, 2, steps.get() / 2, steps.get() - 1)) {
        var left = new AtomicInteger(last);
        assertThrows(IOException.class, () -> workspace.copyTo(stick, () -> count(left)));
        try (var files = Files.walk(stick)) {
          assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
        }
      }
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
    }
  }

  private static void count(AtomicInteger left) throws IOException {
    if (left.getAndDecrement() <= 0) {
      throw new IOException("given up");
    }
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws IOException {
    var file = Files.writeString(temporary.resolve("copy.zip"), "mine");
    try (var workspace = made()) {
      assertThrows(FileAlreadyExistsException.class, () -> Backups.write(workspace, file));
    }
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aFolderThatIsNotEmptyIsNotRestoredInto() throws IOException {
    var file = temporary.resolve("copy.zip");
    try (var workspace = made()) {
      var _ = Backups.write(workspace, file);
    }
    assertInstanceOf(
        OpenResult.NotEmpty.class, workspaces.restore(file, temporary.resolve("work")));
  }

  @Test
  void aBackupCutOffOrChangedAnywhereIsRefusedAndNothingIsMade() throws IOException {
    var file = temporary.resolve("copy.zip");
    try (var workspace = made()) {
      var _ = Backups.write(workspace, file);
    }
    var whole = Files.readAllBytes(file);
    var random = new Random(3);
    for (var round = 0; round < 40; round++) {
      var bad =
          round % 2 == 0
              ? Arrays.copyOf(whole, random.nextInt(whole.length))
              : turned(whole, random.nextInt(whole.length));
      Files.write(file, bad);
      try {
        // A byte of the zip that means nothing, such as a time, may turn.
        var checked = Backups.check(file);
        assertEquals("work", checked.workspace());
        assertEquals(1, round % 2);
      } catch (IOException refused) {
        assertThrows(IOException.class, () -> workspaces.restore(file, temporary.resolve("none")));
        assertFalse(Files.exists(temporary.resolve("none")));
      }
    }
  }

  @Test
  void aBackupThatDoesNotHoldWhatItSaysIsRefused() throws IOException {
    var file = temporary.resolve("copy.zip");
    try (var workspace = made()) {
      var _ = Backups.write(workspace, file);
    }
    var less = temporary.resolve("less.zip");
    var parts = new LinkedHashMap<String, Pack.Content>();
    try (var zip = Zipped.in(file);
        var out = Files.newOutputStream(less)) {
      var manifest = Pack.manifest(zip);
      for (var part : manifest.parts().keySet()) {
        var bytes = new ByteArrayOutputStream();
        Pack.read(zip, manifest, part, in -> in.transferTo(bytes));
        var text = bytes.toString(StandardCharsets.UTF_8);
        var told = part.equals("rows/note.jsonl") ? text.replaceFirst("Gr", "gr") : text;
        parts.put(part, to -> to.write(told.getBytes(StandardCharsets.UTF_8)));
      }
      var _ = Pack.write(manifest, parts, out);
    }
    // The rows come back as this file says, but its journal says something else.
    assertEquals("work", Backups.check(less).workspace());
    try (var back = opened(workspaces.restore(less, temporary.resolve("back")))) {
      assertFalse(Archive.verify(back).isSound());
    }
  }

  @Test
  void aSnapshotIsMadeOnlyWhenSomethingChanged() throws IOException {
    try (var workspace = made()) {
      assertTrue(workspace.snapshot().isPresent());
      assertEquals(Optional.of(now.get()), workspace.lastSnapshot());
      assertEquals(Optional.empty(), workspace.snapshot());
      change(workspace, "more");
      assertTrue(workspace.snapshot().isPresent());
    }
  }

  @Test
  void whatAKillLeftOfASnapshotIsRemovedWithTheNext() throws IOException {
    try (var workspace = made()) {
      var backups = Files.createDirectories(workspace.folder().resolve("backups"));
      var cutShort = backups.resolve("snapshot-2026-01-01T00-00-00-3.zip.part");
      Files.writeString(cutShort, "half");
      assertTrue(workspace.snapshot().isPresent());
      assertFalse(Files.exists(cutShort));
    }
  }

  @Test
  void aJournalThatCanNotBeCutIsSaidAsWhateverElseStandsInTheWayOfASnapshot() throws IOException {
    try (var workspace = made()) {
      assertTrue(workspace.snapshot().isPresent());
    }
    try (var workspace = opened(workspaces.open(temporary.resolve("work")))) {
      change(workspace, "more");
      Path oldest;
      try (var files = Files.list(workspace.folder().resolve("journal"))) {
        oldest = files.sorted().findFirst().orElseThrow();
      }
      Files.delete(oldest);
      Files.createDirectories(oldest.resolve("in the way"));
      assertThrows(IOException.class, workspace::snapshot);
    }
  }

  @Test
  void aFileWhoseNameSaysADayThatIsNoneIsNoSnapshot() throws IOException {
    var other = temporary.resolve("snapshot-2026-13-01T00-00-00-3.zip");
    Files.writeString(other, "somebody else's");
    assertEquals(List.of(), new Snapshots(temporary).all());
    assertEquals(0, new Snapshots(temporary).prune());
    assertTrue(Files.exists(other));
  }

  @Test
  void sevenDaysAndFourWeeksAreKept() throws IOException {
    var snapshots = new Snapshots(temporary);
    var start = LocalDateTime.parse("2026-03-02T09:00");
    for (var day = 0; day < 60; day++) {
      for (var time = 0; time < 2; time++) {
        var made = start.plusDays(day).plusHours(5L * time).format(ISO_LOCAL_DATE_TIME);
        var name = "snapshot-%s-%d.zip".formatted(made.replace(':', '-'), 2 * day + time);
        Files.createFile(temporary.resolve(name));
      }
    }
    assertEquals(118, snapshots.prune(), "the sequence of the second newest");
    assertEquals(
        List.of(
            "2026-04-30T14:00",
            "2026-04-30T09:00",
            "2026-04-29T14:00",
            "2026-04-28T14:00",
            "2026-04-27T14:00",
            "2026-04-26T14:00",
            "2026-04-25T14:00",
            "2026-04-24T14:00",
            "2026-04-19T14:00",
            "2026-04-12T14:00"),
        snapshots.all().stream().map(each -> each.made().toString()).toList());
  }

  @Test
  void aBrokenDatabaseIsMadeAnewFromASnapshotAndTheJournalAfterIt() throws IOException {
    String content;
    try (var workspace = made()) {
      for (var each = 0; each < 8; each++) {
        change(workspace, "x".repeat(1 << 20));
        assertTrue(workspace.snapshot().isPresent());
      }
      change(workspace, "after the last");
      content = content(workspace);
    }
    var folder = temporary.resolve("work");
    assertFalse(
        Files.exists(folder.resolve("journal/000000000000001-000.log")),
        "the journal's beginning is not needed any more");
    Files.write(folder.resolve("candor.mv.db"), new byte[50_000]);
    try (var workspace = opened(workspaces.open(folder))) {
      assertTrue(workspace.recovery().orElseThrow().aside().isPresent());
      assertEquals(content, content(workspace));
    }
  }

  @Test
  void aBrokenSnapshotIsPassedOverForTheOneBefore() throws IOException {
    String content;
    try (var workspace = made()) {
      assertTrue(workspace.snapshot().isPresent());
      change(workspace, "between");
      Files.write(workspace.snapshot().orElseThrow(), new byte[1000]);
      change(workspace, "after");
      content = content(workspace);
    }
    var folder = temporary.resolve("work");
    Files.delete(folder.resolve("candor.mv.db"));
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(content, content(workspace));
    }
  }

  private Workspace made() throws IOException {
    var workspace = opened(workspaces.create(temporary.resolve("work"), false, "Nadia"));
    change(workspace, WORDS);
    var candidate = workspace.store().read(s -> s.all(Candidate.KIND)).getFirst();
    var bytes = new ByteArrayInputStream(WORDS.getBytes(StandardCharsets.UTF_8));
    var kept = workspace.documents().keep(bytes);
    assertFalse(
        new EditCandidates(workspace.store())
            .addDocument(candidate.id(), "cv.txt", kept)
            .toString()
            .isEmpty());
    change(workspace, "undone");
    assertInstanceOf(UndoResult.Done.class, new Undo(workspace.store()).undo());
    return workspace;
  }

  private static void change(Workspace workspace, String words) {
    var store = workspace.store();
    if (store.read(s -> s.all(Candidate.KIND)).isEmpty()) {
      assertFalse(
          new EditCandidates(store).add(CandidateDetails.named("Ada")).toString().isEmpty());
    }
    var candidate = store.read(s -> s.all(Candidate.KIND)).getFirst();
    assertFalse(new WriteNotes(store).add(candidate.id(), words).toString().isEmpty());
  }

  private static long last(Workspace workspace) {
    return workspace.history().all(Long.MAX_VALUE, 1).getFirst().sequence();
  }

  private static byte[] turned(byte[] bytes, int at) {
    var turned = bytes.clone();
    turned[at] ^= 1;
    return turned;
  }

  private static String content(Workspace workspace) throws IOException {
    var out = new ByteArrayOutputStream();
    var _ = Archive.export(workspace, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result, result.toString()).workspace();
  }
}
