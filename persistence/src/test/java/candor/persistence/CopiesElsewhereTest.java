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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Test
  void theCopyOfAWorkspaceKeepsItsOwnCopiesAndItsErasuresLeaveTheOthers() throws IOException {
    var stick = Files.createDirectories(folder.resolve("stick"));
    var work = folder.resolve("work");
    Life life;
    try (var workspace = opened(workspaces().create(work, false, "Lin"))) {
      life = new Life(workspace, _ -> {});
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
    }
    var twins = List.of(folder.resolve("twin"), folder.resolve("twins/work"));
    for (var twin : twins) {
      copy(work, twin);
    }
    try (var workspace = opened(workspaces().open(work))) {
      var _ = new EditCandidates(workspace.store()).add(CandidateDetails.named("Nobody"));
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
    }
    var before = bytes(copies(stick));
    for (var twin : twins) {
      var other = new Workspaces(() -> now, new Random(twin.getNameCount()));
      try (var workspace = opened(other.open(twin))) {
        assertEquals(Optional.empty(), workspace.lastCopyIn(stick));
        var _ = Lives.erase(workspace, life.id);
      }
      try (var workspace = opened(other.open(twin))) {
        assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
        assertTrue(workspace.lastCopyIn(stick).isPresent());
      }
    }
    assertEquals(before.size() + twins.size(), copies(stick).size());
    assertEquals(before, bytes(List.copyOf(before.keySet())));
    try (var workspace = opened(workspaces().open(work))) {
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isEmpty(), "it is there already");
    }
  }

  private static Map<Path, Integer> bytes(List<Path> files) throws IOException {
    var bytes = new HashMap<Path, Integer>();
    for (var file : files) {
      bytes.put(file, Arrays.hashCode(Files.readAllBytes(file)));
    }
    return bytes;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
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
