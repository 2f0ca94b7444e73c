package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.persistence.TroubledSession.Trouble;
import candor.persistence.lossy.LossyDisk;
import candor.persistence.lossy.LossyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Lets each of the things that a workspace does to the disk fail, from its making on: what can't
/// be written is refused, nothing of it is there, nothing else is lost, and the work goes on.
///
/// `candor.faults` says how many are tried of each sort, `candor.seed` which.
class EveryWriteFailsTest {
  private static final int FAULTS = Integer.getInteger("candor.faults", 25);
  private static final int DEEDS = 250;
  private static final int DEEDS_OF_MAKING = 40;
  private final long seed = Long.getLong("candor.seed", new Random().nextInt());
  @TempDir private Path temporary;

  @ParameterizedTest
  @EnumSource
  void whatFailsIsRefusedAndNothingElseIsLost(Trouble trouble) {
    var sessions =
        IntStream.range(0, FAULTS).parallel().mapToObj(i -> session(trouble, seed + i)).toList();
    var failed = sessions.stream().filter(TroubledSession::hasFailed).count();
    var findings = sessions.stream().flatMap(session -> session.findings().stream()).toList();
    System.out.printf("seed %d, %s: %d of %d failed%n", seed, trouble, failed, FAULTS);
    findings.forEach(System.out::println);
    assertEquals(List.of(), findings);
    assertTrue(failed > FAULTS / 4, "hardly anything failed");
  }

  @Test
  void aMakingThatFailsAtItsVeryEndLeavesNothing() throws IOException {
    LossyDisk.Watch watch =
        (_, deed, file) -> {
          if (deed == LossyDisk.Deed.REMOVE && file.endsWith("candor.making")) {
            throw new IOException("Input/output error");
          }
          return true;
        };
    try (var disk = new LossyDisk(temporary, true, watch)) {
      var workspaces =
          new Workspaces(
              InstantSource.system(), new Random(), LossyFiles.SCHEME, JournalBeside.DISK);
      var folder = disk.folder().resolve("work");
      assertInstanceOf(OpenResult.NotWritable.class, workspaces.create(folder, false, "Me"));
      assertFalse(Workspaces.isWorkspace(folder));
    }
  }

  private TroubledSession session(Trouble trouble, long seed) {
    try {
      var folder = temporary.resolve(trouble + "-" + seed);
      var random = new SplittableRandom(seed);
      var which = random.nextLong(1, random.nextInt(3) == 0 ? DEEDS_OF_MAKING : DEEDS);
      var session = new TroubledSession(seed, folder, trouble, which);
      session.run();
      return session;
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(trouble + ", seed " + seed, e);
    }
  }
}
