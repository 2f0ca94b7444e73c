package candor.persistence;

import static candor.persistence.Lives.OTHER;
import static candor.persistence.Lives.WORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stick holds copies of a workspace while somebody is erased from it.
class CopiesElsewhereTest {
  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void whoWasErasedIsTakenOutOfCopiesElsewhereWithTheNextOneThere() throws IOException {
    var stick = Files.createDirectories(folder.resolve("stick"));
    try (var workspace = opened(workspaces().create(folder.resolve("work"), false, "Lin"))) {
      var life =
          new Life(
              workspace,
              open -> {
                now = now.plusSeconds(90_000);
                assertTrue(open.copyTo(stick, Tempo.FULL).isPresent());
              });
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
      var _ = Lives.erase(workspace, life.id);
    }
    assertFalse(Marks.of(WORD).in(stick).isEmpty());
    var others = Marks.of(OTHER).in(stick).size();

    try (var workspace = opened(workspaces().open(folder.resolve("work")))) {
      now = now.plusSeconds(90_000);
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
      assertEquals(List.of(), Marks.of(WORD).in(stick));
      assertTrue(Marks.of(OTHER).in(stick).size() >= others);
      // Nothing is left to do, so nothing is written anew.
      var before = Files.getLastModifiedTime(copies(stick).getLast());
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isEmpty());
      assertEquals(before, Files.getLastModifiedTime(copies(stick).getLast()));
    }
    for (var copy : copies(stick)) {
      var _ = Backups.verify(copy, verdict -> assertEquals(List.of(), verdict.findings()));
    }
  }

  @Test
  void whoWasErasedAfterTheClockWentBackAndTheFolderWasRenamedIsTakenOutToo() throws IOException {
    var stick = Files.createDirectories(folder.resolve("stick"));
    Life life;
    try (var workspace = opened(workspaces().create(folder.resolve("work"), false, "Lin"))) {
      life = new Life(workspace, _ -> {});
      var candidates = new EditCandidates(workspace.store());
      var other =
          assertInstanceOf(
              CandidateResult.Saved.class, candidates.add(CandidateDetails.named("Nobody")));
      var _ = Lives.erase(workspace, other.candidate().id());
    }
    try (var workspace = opened(workspaces().open(folder.resolve("work")))) {
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
    }
    assertFalse(Marks.of(WORD).in(stick).isEmpty());

    now = now.minusSeconds(10_000_000);
    Files.move(folder.resolve("work"), folder.resolve("agency"));
    try (var workspace = opened(workspaces().open(folder.resolve("agency")))) {
      var _ = Lives.erase(workspace, life.id);
    }
    try (var workspace = opened(workspaces().open(folder.resolve("agency")))) {
      var _ = workspace.copyTo(stick, Tempo.FULL);
    }
    assertEquals(List.of(), Marks.of(WORD).in(stick));
    try (var folders = Files.list(stick)) {
      assertEquals(1, folders.count());
    }
  }

  private static List<Path> copies(Path stick) throws IOException {
    try (var files = Files.walk(stick)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  private Workspaces workspaces() {
    return new Workspaces(() -> now, new Random(1));
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
