package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.archive.Finding;
import candor.model.candidate.Candidate;
import candor.model.candidate.Document;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.interview.InterviewNote;
import candor.model.interview.NoteLine;
import candor.model.scorecard.Scorecard;
import candor.persistence.db.Contents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OlderReleasesTest {
  @TempDir private Path temporary;
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random(2));

  @ParameterizedTest
  @CsvSource({"archive-2.zip, 2404", "archive-3.zip, 2404"})
  void everyArchiveEverWrittenIsRead(String name, long operations) throws IOException {
    var file = temporary.resolve(name);
    try (var golden = Golden.open(name)) {
      Files.copy(golden, file);
    }
    var findings = new ArrayList<Finding>();
    var backup = Backups.verify(file, verdict -> findings.addAll(verdict.findings()));
    assertEquals(List.of(), findings);
    assertEquals(operations, backup.operations());
    assertEquals(76, backup.documents());
    try (var back = opened(workspaces.restore(file, temporary.resolve("back")))) {
      assertEquals(List.of(), Archive.verify(back).findings());
      assertTrue(back.isDemo());
      assertEquals(192, back.store().read(s -> s.all(Candidate.KIND)).size());
      assertEquals(List.of(), back.store().read(s -> s.all(InterviewNote.KIND)));
      assertFalse(back.store().read(s -> s.all(NoteLine.KIND)).isEmpty());
      assertTrue(
          back.store().read(s -> s.all(Scorecard.KIND)).stream()
              .anyMatch(card -> card.sealedAt() != null));
      assertInstanceOf(UndoResult.Done.class, new Undo(back.store()).undo());
      assertEquals(List.of(), Archive.verify(back).findings());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9})
  void aWorkspaceOfAnOlderReleaseOpensWithEverythingInIt(int version) throws IOException {
    var folder = temporary.resolve("work");
    Golden.unpack("workspace-%d.zip".formatted(version), folder);
    var before = Files.readAllBytes(folder.resolve("candor.mv.db"));
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(Optional.empty(), workspace.recovery());
      assertEquals(List.of(), Archive.verify(workspace).findings());
      assertInstanceOf(UndoResult.Done.class, new Undo(workspace.store()).undo());
      var documents = workspace.store().read(s -> s.all(Document.KIND));
      assertTrue(!documents.isEmpty());
      for (var document : documents) {
        var text = Files.readString(workspace.documents().fileOf(document));
        assertTrue(text.equals("cv") || text.startsWith("document "), text);
      }
    }
    assertArrayEquals(
        before,
        Files.readAllBytes(
            folder.resolve("backups/before-version-%d.mv.db".formatted(version + 1))),
        "the file of the older release is kept");
    try (var again = opened(workspaces.open(folder))) {
      assertEquals(Optional.empty(), again.recovery());
      assertEquals(List.of(), Archive.verify(again).findings());
    }
  }

  @Test
  void aWorkspaceOfVersion1WhoseFileIsBrokenIsMadeAnew() throws IOException {
    var folder = temporary.resolve("work");
    var told = Golden.unpacked(temporary.resolve("other"), folder);
    Files.writeString(folder.resolve("candor.mv.db"), "no database", StandardCharsets.UTF_8);
    try (var workspace = opened(workspaces.open(folder))) {
      assertTrue(workspace.recovery().orElseThrow().aside().isPresent());
      assertEquals(told.last(), workspace.contents(Contents::last));
      assertEquals(List.of(), told.differing(told.last(), MixedWork.prints(workspace.store())));
      assertEquals(List.of(), Archive.verify(workspace).findings());
    }
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
