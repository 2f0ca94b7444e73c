package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.persistence.db.Database;
import candor.persistence.lossy.Loss;
import candor.persistence.lossy.LossyDisk;
import candor.persistence.lossy.LossyDisk.Deed;
import candor.persistence.lossy.LossyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes a backup out while the disk fails, or the power.
class RestoreTroubleTest {
  private static final int EVERY = 5;
  private static final Loss[] LOSSES = Loss.values();
  private final long seed = Long.getLong("candor.seed", new Random().nextInt());
  private final SplittableRandom random = new SplittableRandom(seed);
  @TempDir private Path temporary;
  private Path backup = Path.of("");
  private Map<String, String> content = Map.of();

  @BeforeEach
  void write() throws IOException {
    System.out.println("seed " + seed);
    backup = temporary.resolve("copy.zip");
    var made = workspaces(Database.DISK).create(temporary.resolve("original"), false, "Me");
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace()) {
      var steps = new WorkspaceSteps(workspace, random);
      for (var i = 0; i < 40; i++) {
        steps.next();
      }
      content = MixedWork.prints(workspace.store());
      var _ = Backups.write(workspace, backup);
    }
  }

  @Test
  void aFullDiskLeavesNothingAndItIsDoneAgainOnceThereIsRoom() throws IOException {
    var hasRoom = new AtomicBoolean();
    var refusals = 0;
    for (var refused = true; refused; refusals++) {
      var rest = new AtomicInteger(refusals * EVERY);
      hasRoom.set(false);
      LossyDisk.Watch watch =
          (_, deed, _) -> {
            var writes = deed == Deed.WRITE || deed == Deed.MAKE;
            if (writes && !hasRoom.get() && rest.getAndDecrement() <= 0) {
              throw new IOException("No space left on device");
            }
            return true;
          };
      var root = Files.createDirectories(temporary.resolve("full-" + refusals));
      try (var disk = new LossyDisk(root, true, watch)) {
        var folder = disk.folder().resolve("work");
        var result = workspaces(LossyFiles.SCHEME).restore(backup, folder);
        hasRoom.set(true);
        refused = !(result instanceof OpenResult.Opened);
        if (refused) {
          assertInstanceOf(OpenResult.DiskFull.class, result);
          assertFalse(Workspaces.isWorkspace(folder));
          isWhole(workspaces(LossyFiles.SCHEME).restore(backup, folder));
        } else {
          isWhole(result);
        }
      }
    }
    assertTrue(refusals > 5, refusals + " refusals");
  }

  @Test
  void aPowerCutLeavesAllOrNothing() throws IOException {
    var cuts = new int[1];
    var root = Files.createDirectories(temporary.resolve("disk"));
    LossyDisk.Watch watch =
        (on, _, _) -> {
          if (random.nextInt(EVERY) == 0) {
            var loss = LOSSES[random.nextInt(LOSSES.length)];
            on.cut(temporary.resolve("cut-" + cuts[0]++), loss, random);
          }
          return true;
        };
    try (var disk = new LossyDisk(root, random.nextBoolean(), watch)) {
      isWhole(workspaces(LossyFiles.SCHEME).restore(backup, disk.folder().resolve("work")));
    }
    assertTrue(cuts[0] > 5, cuts[0] + " cuts");
    for (var cut = 0; cut < cuts[0]; cut++) {
      var folder = temporary.resolve("cut-" + cut).resolve("work");
      Files.deleteIfExists(folder.resolve("workspace.holder"));
      isWhole(
          Workspaces.isWorkspace(folder)
              ? workspaces(Database.DISK).open(folder)
              : workspaces(Database.DISK).restore(backup, folder));
    }
  }

  private void isWhole(OpenResult result) {
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, result).workspace()) {
      assertEquals(content, MixedWork.prints(workspace.store()));
      assertTrue(Archive.verify(workspace).isSound());
    }
  }

  private static Workspaces workspaces(String scheme) {
    return new Workspaces(InstantSource.system(), new Random(), scheme, JournalBeside.DISK);
  }
}
