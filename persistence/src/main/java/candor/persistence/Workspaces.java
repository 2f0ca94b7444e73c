package candor.persistence;

import candor.model.store.StoreException;
import candor.persistence.db.Database;
import candor.persistence.folder.Folders;
import candor.persistence.folder.Hold;
import candor.persistence.folder.Marker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Creates and opens workspaces.
public final class Workspaces {
  private static final String FILE = "candor";
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param clock what the journal's times come from
  /// @param random what ids come from; safe for use by several threads
  public Workspaces(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// Whether a folder holds a workspace.
  public static boolean isWorkspace(Path folder) {
    try {
      return Marker.of(folder).isPresent();
    } catch (IOException unreadable) {
      return true;
    }
  }

  /// Makes a workspace in a folder that is not there yet or is empty, and opens it.
  ///
  /// @param demo whether its content will be made up
  /// @param me the name of who will sit at it
  public OpenResult create(Path folder, boolean demo, String me) {
    try {
      var refused = refused(folder);
      if (refused.isPresent()) {
        return refused.get();
      }
      if (Files.exists(folder) && !isEmpty(folder)) {
        return new OpenResult.NotEmpty();
      }
      Files.createDirectories(folder);
      var device = new UUID(random.nextLong(), random.nextLong());
      return held(
          folder,
          hold -> {
            var database = Database.open(folder.resolve(FILE), 0, device, clock, random);
            var workspace = new Workspace(folder, demo, database, Optional.of(hold));
            workspace.furnish(me);
            new Marker(Database.newestVersion(), device, demo).write(folder);
            return new OpenResult.Opened(workspace);
          });
    } catch (IOException e) {
      return unwritable(e);
    }
  }

  /// Opens the workspace of a folder.
  public OpenResult open(Path folder) {
    try {
      var refused = refused(folder);
      if (refused.isPresent()) {
        return refused.get();
      }
      var marker = Marker.of(folder);
      if (marker.isEmpty()) {
        return new OpenResult.NoWorkspace();
      }
      var newest = Database.newestVersion();
      return marker.get().version() > newest
          ? new OpenResult.Newer(marker.get().version(), newest)
          : held(folder, hold -> open(folder, marker.get(), hold));
    } catch (IOException e) {
      return Files.isWritable(folder) ? new OpenResult.Damaged(words(e)) : unwritable(e);
    }
  }

  private OpenResult open(Path folder, Marker marker, Hold hold) throws IOException {
    var newest = Database.newestVersion();
    if (marker.version() < newest) {
      copyBeforeMigration(folder, marker.version());
    }
    var database =
        Database.open(folder.resolve(FILE), marker.version(), marker.device(), clock, random);
    if (marker.version() < newest) {
      new Marker(newest, marker.device(), marker.demo()).write(folder);
    }
    var workspace = new Workspace(folder, marker.demo(), database, Optional.of(hold));
    workspace.furnish("Me");
    return new OpenResult.Opened(workspace);
  }

  private interface Opening {
    OpenResult with(Hold hold) throws IOException;
  }

  private static OpenResult held(Path folder, Opening opening) throws IOException {
    var hold = Hold.take(folder);
    if (hold.isEmpty()) {
      return new OpenResult.InUse(Hold.holder(folder));
    }
    var opened = false;
    try {
      var result = opening.with(hold.get());
      opened = true;
      return result;
    } catch (StoreException e) {
      return switch (e.reason()) {
        case DISK_FULL -> new OpenResult.DiskFull();
        case READ_ONLY -> new OpenResult.NotWritable(words(e));
        case IN_USE -> new OpenResult.InUse(Hold.holder(folder));
        case DAMAGED, STILL_USED, FAILED -> new OpenResult.Damaged(words(e));
      };
    } finally {
      if (!opened) {
        hold.get().close();
      }
    }
  }

  private static Optional<OpenResult> refused(Path folder) throws IOException {
    var synced = Folders.cloudSynced(folder);
    if (synced.isPresent()) {
      return Optional.of(new OpenResult.CloudFolder(synced.get()));
    }
    if (folder.toString().contains(";")) {
      return Optional.of(new OpenResult.NotWritable("the folder's name holds a semicolon"));
    }
    return Folders.onNetwork(folder)
        ? Optional.of(new OpenResult.NetworkFolder())
        : Optional.empty();
  }

  private static void copyBeforeMigration(Path folder, int version) throws IOException {
    var backups = Files.createDirectories(folder.resolve("backups"));
    var copy = backups.resolve("before-version-%d.mv.db".formatted(version + 1));
    Files.copy(
        folder.resolve(FILE + ".mv.db"),
        copy,
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    try (var channel =
        java.nio.channels.FileChannel.open(copy, java.nio.file.StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Folders.sync(backups);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static OpenResult unwritable(IOException e) {
    var message = words(e);
    return message.toLowerCase(Locale.ROOT).contains("no space")
        ? new OpenResult.DiskFull()
        : new OpenResult.NotWritable(message);
  }

  private static String words(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
