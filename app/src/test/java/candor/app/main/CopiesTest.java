package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import candor.app.NowLanes;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.persistence.OpenResult;
import candor.persistence.Tempo;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
  @TempDir private Path temporary;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
  private final NowLanes time = new NowLanes();
  private final List<Notice> notices = new ArrayList<>();

  @Test
  void oneIsMadeADayAndOneAtTheEndIfSomethingChanged() throws IOException {
    try (var workspace = workspace(false)) {
      var copies = copies(workspace);
      assertEquals(0, there());
      pass(Copies.SOON);
      assertEquals(1, there());
      add(workspace);
      pass(Duration.ofHours(1));
      assertEquals(1, there(), "not a day yet");
      for (var hour = 0; hour < 24; hour++) {
        pass(Duration.ofHours(1));
      }
      assertEquals(2, there());
      copies.end();
      assertEquals(2, there(), "nothing was changed");
      add(workspace);
      copies.end();
      assertEquals(3, there());
      assertEquals(List.of(), notices);
    }
  }

  @Test
  void whatCanNotBeMadeIsSaid() throws IOException {
    try (var workspace = workspace(false)) {
      Files.writeString(temporary.resolve("work/backups"), "in the way");
      var copies = copies(workspace);
      pass(Copies.SOON);
      assertEquals(1, notices.size());
      copies.end();
    }
  }

  @Test
  void whatDoesNotFitTheJournalIsNotCopiedAndTheUserIsToldWhatToDo() throws Exception {
    var killed = temporary.resolve("killed");
    try (var workspace = workspace(false)) {
      add(workspace);
    }
    try (var workspace = opened(temporary.resolve("work"))) {
      add(workspace);
      workspace.settle();
      leave(temporary.resolve("work"), killed);
    }
    assumeTrue(Files.exists(killed.resolve("workspace.running")), "only where a kill is told");
    damage(killed);
    try (var workspace = opened(killed)) {
      var copies = copies(workspace);
      pass(Copies.SOON);
      assertFalse(Files.exists(killed.resolve("backups")));
      var notice = notices.getFirst();
      assertEquals(Tone.DANGER, notice.tone());
      assertEquals(Messages.of("main.unsound"), notice.what());
      assertEquals(Messages.of("main.unsound.next"), notice.next());
      copies.end();
    }
  }

  @Test
  void theyAreAlsoKeptElsewhereWithTheDocumentsEveryDayThatItIsThere() throws IOException {
    var stick = Files.createDirectories(temporary.resolve("stick"));
    Files.writeString(stick.resolve("mine.txt"), "mine");
    try (var workspace = workspace(false)) {
      new Elsewhere(workspace).choose(Optional.of(stick));
      var copies = copies(workspace);
      pass(Copies.SOON);
      assertEquals(1, on(stick).size());
      var unplugged = Files.move(stick, temporary.resolve("unplugged"));
      for (var hour = 0; hour < 30; hour++) {
        add(workspace);
        pass(Duration.ofHours(1));
      }
      assertEquals(1, notices.size(), "it is said once");
      assertFalse(Files.exists(stick), "and nothing is made in its place");
      var _ = Files.move(unplugged, stick);
      pass(Duration.ofHours(1));
      pass(Duration.ofHours(1));
      assertEquals(2, on(stick).size());
      assertEquals("mine", Files.readString(stick.resolve("mine.txt")));
      assertEquals(1, notices.size());
      copies.end();
    }
    var newest = on(stick).getLast();
    var back = new Workspaces(now::get, new Random(5)).restore(newest, temporary.resolve("back"));
    try (var restored = assertInstanceOf(OpenResult.Opened.class, back).workspace()) {
      assertEquals(30, restored.store().read(s -> s.all(Candidate.KIND)).size());
    }
  }

  @Test
  void aClockThatWasSetBackDoesNotEndThem() throws IOException {
    var stick = Files.createDirectories(temporary.resolve("stick"));
    try (var workspace = workspace(false)) {
      new Elsewhere(workspace).choose(Optional.of(stick));
      var copies = copies(workspace);
      pass(Copies.SOON);
      add(workspace);
      now.updateAndGet(then -> then.minus(Duration.ofDays(365)));
      pass(Duration.ofHours(1));
      assertEquals(2, there());
      assertEquals(2, on(stick).size());
      add(workspace);
      pass(Duration.ofHours(1));
      assertEquals(2, there(), "not a day yet");
      assertEquals(2, on(stick).size(), "not a day yet");
      copies.end();
    }
  }

  @Test
  void oneThatFailsUnexpectedlyIsTriedAgain() throws IOException {
    try (var workspace = workspace(false)) {
      var failing = new AtomicBoolean(true);
      InstantSource clock =
          () -> {
            if (failing.getAndSet(false)) {
              throw new IllegalStateException();
            }
            return now.get();
          };
      var copies = new Copies(workspace, time, clock, new Presence(), notices::add);
      copies.begin();
      pass(Copies.SOON);
      assertEquals(0, there());
      pass(Duration.ofHours(1));
      assertEquals(1, there());
      copies.stop();
      failing.set(true);
      add(workspace);
      pass(Duration.ofHours(30));
      assertTrue(failing.get(), "none is made any more");
    }
  }

  @Test
  void aFolderInTheWorkspaceIsNoPlaceForThem() {
    try (var workspace = workspace(false)) {
      var elsewhere = new Elsewhere(workspace);
      assertFalse(
          Archiving.copied(elsewhere, temporary.resolve("work/backups"), Tempo.FULL).well());
      assertFalse(Archiving.copied(elsewhere, temporary.resolve("not there"), Tempo.FULL).well());
      assertEquals(Optional.empty(), elsewhere.place());
      assertTrue(Archiving.copied(elsewhere, temporary, Tempo.FULL).well());
      assertEquals(Optional.of(temporary), elsewhere.place());
    }
  }

  @Test
  void aDemoKeepsNone() throws IOException {
    try (var workspace = workspace(true)) {
      var copies = copies(workspace);
      pass(Copies.SOON);
      copies.end();
      assertEquals(0, there());
    }
  }

  private Workspace workspace(boolean demo) {
    var workspaces = new Workspaces(now::get, new Random(4));
    var made = workspaces.create(temporary.resolve("work"), demo, "Me");
    return assertInstanceOf(OpenResult.Opened.class, made).workspace();
  }

  private Workspace opened(Path folder) {
    var opened = new Workspaces(now::get, new Random(6)).open(folder);
    return assertInstanceOf(OpenResult.Opened.class, opened).workspace();
  }

  // What lies on the disk while it is open is what a kill leaves.
  private static void leave(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(each -> !each.endsWith("workspace.holder")).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  // By the database's own program, in another process: the window's code knows no SQL.
  private static void damage(Path workspace) throws IOException, InterruptedException {
    var database =
        Stream.of(System.getProperty("jdk.module.path").split(File.pathSeparator))
            .filter(jar -> Path.of(jar).getFileName().toString().startsWith("h2-"))
            .findFirst()
            .orElseThrow();
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                database,
                "org.h2.tools.Shell",
                "-url",
                "jdbc:h2:" + workspace.resolve("candor").toAbsolutePath(),
                "-user",
                "candor",
                "-sql",
                "UPDATE candidate SET name = 'Someone'")
            .redirectErrorStream(true)
            .start();
    var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, program.waitFor(), said);
  }

  private Copies copies(Workspace workspace) {
    var copies = new Copies(workspace, time, now::get, new Presence(), notices::add);
    copies.begin();
    return copies;
  }

  private void pass(Duration passed) {
    now.updateAndGet(then -> then.plus(passed));
    time.pass(passed);
  }

  private static void add(Workspace workspace) {
    assertInstanceOf(
        CandidateResult.Saved.class,
        new EditCandidates(workspace.store()).add(CandidateDetails.named("Ada")));
  }

  private static List<Path> on(Path stick) throws IOException {
    try (var files = Files.walk(stick)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  private long there() throws IOException {
    var folder = temporary.resolve("work/backups");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).count();
    }
  }
}
