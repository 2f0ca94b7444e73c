package candor.persistence;

import candor.persistence.db.Contents;
import candor.persistence.lossy.Loss;
import candor.persistence.lossy.LossyDisk;
import candor.persistence.lossy.LossyDisk.Deed;
import candor.persistence.lossy.LossyFiles;
import candor.persistence.safe.MasterKey;
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
  private List<String> opens = List.of("");
  private long deeds;
  // Before a flaw did anything there is nothing of it to be found.
  private boolean isShown;
  private long minutes;

  /// The disk after a power cut.
  ///
  /// @param acknowledged the newest operation that the user had been told is stored; 0 while the
  ///   workspace was not made yet
  /// @param moment where it happened, in words
  /// @param opens the passphrases of which one must open it; an empty one where it may be plain
  record Cut(Path image, long acknowledged, String moment, List<String> opens) {}

  /// @param home for everything that is made
  PoweredSession(long seed, Path home, Flaw flaw) throws IOException {
    this.random = new SplittableRandom(seed);
    this.fate = random.split();
    this.home = home;
    this.isShown = flaw.isEverywhere();
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
              var isDone = flaw.watch().before(on, deed, file);
              isShown |= !isDone;
              return isDone;
            });
    this.workspaces =
        new Workspaces(
            new Machine(this::now, new Random(random.nextLong()), LossyFiles.SCHEME, flaw.disk()),
            new Gate(Locked.LITTLE, _ -> {}, new FakeKeyring()));
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
      if (told.last() == 0 && random.nextInt(3) == 0) {
        opens = List.of("first");
      }
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
        if (workspace.isEncrypted() && random.nextInt(2) == 0) {
          changePassphrase(workspace, "changed" + part);
        }
        workspace.close();
        if (part > 1) {
          workspace = random.nextInt(4) == 0 ? converted("other" + part) : opened();
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
    var key = workspace.cover().key().map(MasterKey::forDatabase);
    var url = "jdbc:h2:" + LossyFiles.SCHEME + workspace.folder().resolve("candor");
    var how = key.isPresent() ? url + ";CIPHER=AES" : url;
    var password = key.map(k -> k + " ").orElse("");
    try (var connection = DriverManager.getConnection(how, "candor", password);
        var shutdown = connection.createStatement()) {
      shutdown.execute("SHUTDOWN COMPACT");
    }
  }

  private void changePassphrase(Workspace workspace, String next) throws IOException {
    var now = opens.getFirst();
    opens = List.of(now, next);
    if (!workspace.changePassphrase(Locked.passphrase(now), Locked.passphrase(next))) {
      throw new IllegalStateException("another passphrase");
    }
    opens = List.of(next);
  }

  /// Encrypts the closed workspace, or takes the encryption away.
  private Workspace converted(String next) {
    var now = opens.getFirst();
    var then = now.isEmpty() ? next : "";
    opens = List.of(now, then);
    var folder = disk.folder().resolve("work");
    var workspace =
        opened(
            now.isEmpty()
                ? workspaces.encrypt(
                    folder, new Protection(Locked.passphrase(next), RecoveryCode.random()))
                : workspaces.decrypt(folder, Locked.by(now)));
    opens = List.of(then);
    return workspace;
  }

  private Workspace opened() {
    var folder = disk.folder().resolve("work");
    var passphrase = opens.getFirst();
    if (Workspaces.isWorkspace(folder)) {
      return opened(
          passphrase.isEmpty()
              ? workspaces.open(folder)
              : workspaces.open(folder, Locked.by(passphrase)));
    }
    return opened(
        passphrase.isEmpty()
            ? workspaces.create(folder, false, "Me")
            : workspaces.create(
                folder,
                false,
                "Me",
                new Protection(Locked.passphrase(passphrase), RecoveryCode.random())));
  }

  private static Workspace opened(OpenResult result) {
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
    if (fate.nextInt(20) > 0 || !isShown) {
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
    cuts.add(new Cut(image, told.last(), moment, opens));
  }
}
