package candor.persistence;

import candor.persistence.db.Contents;
import candor.persistence.lossy.Loss;
import candor.persistence.lossy.LossyDisk;
import candor.persistence.lossy.LossyDisk.Deed;
import candor.persistence.lossy.LossyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/// Works on a workspace as a seed has it: creates it, changes it, settles, keeps documents, makes
/// snapshots, closes and opens it, or begins with one of an older release, while the power goes at
/// moments chosen at random. What the disk would hold then is put aside, and the work goes on.
final class PoweredSession {
  private static final Loss[] LOSSES = Loss.values();
  private final SplittableRandom random;
  private final SplittableRandom fate;
  private final Path home;
  private final Workspaces workspaces;
  private final LossyDisk disk;
  private final List<Cut> cuts = new ArrayList<>();
  private Told told = new Told(0, Map.of());
  private long deeds;
  private long minutes;

  /// The disk after a power cut.
  ///
  /// @param acknowledged the newest operation that the user had been told is stored; 0 while the
  ///   workspace was not made yet
  /// @param moment where it happened, in words
  record Cut(Path image, long acknowledged, String moment) {}

  /// @param home for everything that is made
  PoweredSession(long seed, Path home, Flaw flaw) throws IOException {
    this.random = new SplittableRandom(seed);
    this.fate = random.split();
    this.home = home;
    var folder = Files.createDirectories(home.resolve("disk"));
    if (random.nextInt(4) == 0) {
      told = Golden.unpacked(home.resolve("older"), folder.resolve("work"));
    }
    this.disk =
        new LossyDisk(
            folder,
            random.nextBoolean(),
            (on, deed, file) -> {
              before(on, deed, file);
              return flaw.watch().before(on, deed, file);
            });
    this.workspaces =
        new Workspaces(this::now, new Random(random.nextLong()), LossyFiles.SCHEME, flaw.disk());
  }

  /// What was said to be stored.
  Told told() {
    return told;
  }

  /// The power cuts.
  List<Cut> cuts() {
    return cuts;
  }

  /// Works.
  void run() throws IOException, SQLException {
    try (disk) {
      var workspace = opened();
      if (told.last() == 0) {
        told = new Told(workspace.contents(Contents::last), MixedWork.prints(workspace.store()));
      }
      for (var part = random.nextInt(2, 5); part > 0; part--) {
        work(workspace);
        var different = told.differing(told.last(), MixedWork.prints(workspace.store()));
        if (!different.isEmpty()) {
          throw new IllegalStateException("what is there was not published: " + different);
        }
        if (random.nextInt(3) == 0) {
          compact(workspace);
        }
        workspace.close();
        if (part > 1) {
          workspace = opened();
        }
      }
    }
  }

  private void work(Workspace workspace) throws IOException {
    var _ = workspace.store().changes().subscribe(told::add);
    var steps = new WorkspaceSteps(workspace, random);
    for (var rest = random.nextInt(4, 24); rest > 0; rest--) {
      minutes += random.nextInt(600);
      steps.next();
    }
  }

  /// What closing does to a large file most of which is left over from what was there before.
  private static void compact(Workspace workspace) throws SQLException {
    var url = "jdbc:h2:" + LossyFiles.SCHEME + workspace.folder().resolve("candor");
    try (var connection = DriverManager.getConnection(url, "candor", "");
        var shutdown = connection.createStatement()) {
      shutdown.execute("SHUTDOWN COMPACT");
    }
  }

  private Workspace opened() {
    var folder = disk.folder().resolve("work");
    var result =
        Workspaces.isWorkspace(folder)
            ? workspaces.open(folder)
            : workspaces.create(folder, false, "Me");
    return switch (result) {
      case OpenResult.Opened(var workspace) -> workspace;
      default -> throw new IllegalStateException(result.toString());
    };
  }

  private Instant now() {
    return Instant.parse("2026-03-02T09:00:00Z").plusSeconds(minutes * 60);
  }

  private void before(LossyDisk on, Deed deed, Path file) {
    deeds++;
    if (fate.nextInt(20) > 0) {
      return;
    }
    var loss = LOSSES[fate.nextInt(LOSSES.length)];
    var image = home.resolve("cut-" + cuts.size());
    try {
      on.cut(image, loss, fate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var moment = "deed %d (%s %s), %s".formatted(deeds, deed, file.getFileName(), loss);
    cuts.add(new Cut(image, told.last(), moment));
  }
}
