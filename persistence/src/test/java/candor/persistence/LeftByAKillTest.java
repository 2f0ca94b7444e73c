package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.EditCandidates;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a start does about a workspace whose program was killed, while the machine went on.
class LeftByAKillTest {
  private static final String RUNNING = "workspace.running";
  @TempDir private Path temporary;
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random());
  private Path folder = Path.of("");

  @BeforeEach
  void killed() throws IOException {
    var work = temporary.resolve("work");
    opened(workspaces.create(work, false, "Me")).close();
    folder = temporary.resolve("killed");
    try (var workspace = opened(workspaces.open(work))) {
      add(workspace, "Ada");
      workspace.settle();
      leave(work, folder);
    }
    assumeTrue(Files.exists(folder.resolve(RUNNING)), "this system does not say when it started");
  }

  @Test
  void itsRowsAreLookedAtBeforeTheFirstCopyAndNotAtTheOpening() throws IOException {
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(Optional.empty(), workspace.recovery());
      assertTrue(workspace.isCheckDue());
      assertTrue(workspace.snapshot().isPresent());
      assertFalse(workspace.isCheckDue());
    }
    assertFalse(Files.exists(folder.resolve(RUNNING)));
    try (var workspace = opened(workspaces.open(folder))) {
      assertFalse(workspace.isCheckDue());
    }
  }

  @Test
  void theyAreStillToBeLookedAtWhenNoCopyWasMade() throws IOException {
    opened(workspaces.open(folder)).close();
    try (var workspace = opened(workspaces.open(folder))) {
      assertTrue(workspace.isCheckDue());
      assertEquals(List.of("Ada"), names(workspace));
    }
  }

  @Test
  void whoGivesUpTheCopyLeavesItForTheNext() throws IOException {
    try (var workspace = opened(workspaces.open(folder))) {
      Tempo givenUp =
          () -> {
            throw new InterruptedIOException("given up");
          };
      assertThrows(InterruptedIOException.class, () -> workspace.snapshot(givenUp));
      assertTrue(workspace.isCheckDue());
      assertTrue(workspace.snapshot().isPresent());
    }
  }

  @Test
  void damageIsFoundBeforeACopyAndMendedAtTheNextOpening() throws Exception {
    damage();
    try (var workspace = opened(workspaces.open(folder))) {
      add(workspace, "Grace");
      assertThrows(UnsoundException.class, workspace::snapshot);
      assertThrows(
          UnsoundException.class,
          () -> Backups.write(workspace, temporary.resolve("backup.zip")),
          "nor is it for others");
      assertEquals(Optional.empty(), workspace.lastSnapshot());
    }
    try (var workspace = opened(workspaces.open(folder))) {
      assertTrue(workspace.recovery().orElseThrow().aside().isPresent());
      assertEquals(List.of("Ada", "Grace"), names(workspace));
      assertFalse(workspace.isCheckDue());
    }
  }

  @Test
  void afterTheMachineEndedTheyAreLookedAtFirst() throws Exception {
    damage();
    Files.writeString(folder.resolve(RUNNING), "another start");
    try (var workspace = opened(workspaces.open(folder))) {
      assertTrue(workspace.recovery().orElseThrow().aside().isPresent());
      assertEquals(List.of("Ada"), names(workspace));
    }
  }

  @Test
  void aFileThatCanNotBeReadIsMadeAnewAtOnce() throws IOException {
    Files.write(folder.resolve("candor.mv.db"), new byte[10_000]);
    try (var workspace = opened(workspaces.open(folder))) {
      assertTrue(workspace.recovery().orElseThrow().aside().isPresent());
      assertEquals(List.of("Ada"), names(workspace));
      assertFalse(workspace.isCheckDue());
    }
  }

  // What lies on the disk while it is open is what a kill leaves.
  private static void leave(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(each -> !each.endsWith("workspace.holder")).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private void damage() throws SQLException {
    var url = "jdbc:h2:" + folder.resolve("candor").toAbsolutePath();
    try (var connection = DriverManager.getConnection(url, "candor", "");
        var statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate("UPDATE candidate SET name = 'Someone'"));
    }
  }

  private static void add(Workspace workspace, String name) {
    var added = new EditCandidates(workspace.store()).add(CandidateDetails.named(name));
    assertFalse(added.toString().isEmpty());
  }

  private static List<String> names(Workspace workspace) {
    return workspace.store().read(s -> s.all(Candidate.KIND)).stream()
        .map(Candidate::name)
        .sorted()
        .toList();
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
