package candor.persistence;

import static candor.persistence.Lives.WORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.erasure.EraseCandidates;
import candor.model.erasure.ErasureState;
import candor.persistence.lossy.Loss;
import candor.persistence.lossy.LossyDisk;
import candor.persistence.lossy.LossyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cuts the power while what was erased is taken out of the files: after the next start, everybody
/// else is there whole, and nothing of who was erased.
///
/// `candor.erasing` says how many moments, `candor.seed` which.
class ErasingPowerTest {
  private static final int POINTS = Integer.getInteger("candor.erasing", 24);
  private static final Loss[] LOSSES = Loss.values();
  private final long seed = Long.getLong("candor.seed", new Random().nextInt());
  private final SplittableRandom fate = new SplittableRandom(seed);
  private final List<Path> images = new ArrayList<>();
  @TempDir private Path home;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private Map<String, String> expected = Map.of();
  private int deeds;

  @Test
  void aPowerCutLeavesEverybodyElseWhole() throws IOException {
    System.out.println("seed " + seed);
    var all = cut(0);
    var every = Math.max(1, all / POINTS);
    var made = cut(every);
    assertTrue(Math.abs(made - all) < all / 2, "two runs differ");
    assertTrue(images.size() >= POINTS / 2, images.size() + " power cuts");

    var anew = 0;
    for (var image : images) {
      anew += look(image) ? 1 : 0;
    }
    assertTrue(anew > 0, "each was done already");
    assertTrue(anew < images.size(), "none was done already");
  }

  /// Erases somebody, and puts aside what a power cut would leave.
  ///
  /// @param every how many things are done to the disk from one to the next; 0 for none
  /// @return how many there were
  private int cut(int every) throws IOException {
    var folder = Files.createDirectories(home.resolve("disk" + every));
    try (var disk = new LossyDisk(folder, true, (_, _, _) -> true)) {
      var work = disk.folder().resolve("work");
      var created = workspaces().create(work, false, "Lin");
      try (var workspace = opened(created)) {
        var life = new Life(workspace, this::later);
        var _ = Lives.erase(workspace, life.id);
        expected = others(workspace);
        // What was typed about a note that was removed before: only the journal tells whose it was.
        expected.values().removeIf(row -> row.contains(WORD));
      }
    }
    deeds = 0;
    LossyDisk.Watch watch =
        (disk, _, _) -> {
          deeds++;
          if (every > 0 && deeds % every == 0) {
            aside(disk);
          }
          return true;
        };
    try (var disk = new LossyDisk(folder, true, watch)) {
      opened(workspaces().open(disk.folder().resolve("work"))).close();
    }
    return deeds;
  }

  /// Starts after a power cut.
  ///
  /// @return whether the erasing was still to be done
  private boolean look(Path image) throws IOException {
    var told = new ArrayList<Long>();
    try (var disk = new LossyDisk(image, true, (_, _, _) -> true)) {
      var work = disk.folder().resolve("work");
      if (Files.exists(work.resolve("workspace.holder"))) {
        // Left by a process that is no more.
        Files.writeString(work.resolve("workspace.holder"), "somebody\n" + UUID.randomUUID());
      }
      Progress progress =
          (task, done, _) -> {
            if (task == Progress.Task.ERASING) {
              told.add(done);
            }
          };
      try (var workspace = opened(workspaces().telling(progress).open(work))) {
        var erasures = new EraseCandidates(workspace.store(), ZoneOffset.UTC).all();
        assertEquals(ErasureState.DONE, erasures.getFirst().state(), image.toString());
        assertEquals(expected, others(workspace), image.toString());
        assertEquals(List.of(), Archive.verify(workspace).findings(), image.toString());
      }
    }
    assertEquals(List.of(), Marks.of(WORD).in(image), image.toString());
    return !told.isEmpty();
  }

  private void aside(LossyDisk disk) {
    var image = home.resolve("cut-" + images.size());
    try {
      disk.cut(image, LOSSES[fate.nextInt(LOSSES.length)], fate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    images.add(image);
  }

  private void later(Workspace workspace) throws IOException {
    now = now.plusSeconds(90_000);
    assertTrue(workspace.snapshot().isPresent());
  }

  private static Map<String, String> others(Workspace workspace) {
    var rows = new TreeMap<>(Lives.rows(workspace, ""));
    rows.keySet().removeIf(row -> row.startsWith("erasure "));
    return rows;
  }

  private Workspaces workspaces() {
    return new Workspaces(() -> now, new Random(1), LossyFiles.SCHEME, JournalBeside.DISK);
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
