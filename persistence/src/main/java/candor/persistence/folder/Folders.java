package candor.persistence.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a folder must be to hold a workspace, and how files in it are written.
public final class Folders {
  private static final List<String> CLOUD_NAMES =
      List.of(
          "onedrive",
          "dropbox",
          "icloud",
          "icloud drive",
          "mobile documents",
          "google drive",
          "googledrive",
          "nextcloud",
          "owncloud",
          "box sync",
          "pcloud",
          "syncthing",
          "sync");
  private static final List<String> CLOUD_MARKS =
      List.of(".dropbox.cache", ".stfolder", ".nextcloudsync.log", ".owncloudsync.log");
  // A file in what is synced. In the home folder there is a folder of that name, of its settings.
  private static final String DROPBOX = ".dropbox";
  private static final Set<String> NETWORK_TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smbfs",
          "smb2",
          "smb3",
          "afpfs",
          "webdav",
          "davfs",
          "fuse.sshfs",
          "fuse.gvfsd-fuse",
          "fuse.rclone",
          "fuse.davfs",
          "fuse.glusterfs",
          "ceph",
          "lustre",
          "afs",
          "9p");

  private Folders() {}

  /// The folder on the way to this one that a sync program carries elsewhere, if any. A database
  /// there is copied while it is written, and comes back broken.
  public static Optional<Path> cloudSynced(Path folder) {
    for (var up = folder.toAbsolutePath().normalize(); up != null; up = up.getParent()) {
      var name = up.getFileName() == null ? "" : up.getFileName().toString();
      var lower = name.toLowerCase(Locale.ROOT);
      if (CLOUD_NAMES.contains(lower)
          || lower.startsWith("onedrive - ")
          || lower.startsWith("dropbox (")) {
        return Optional.of(up);
      }
      if (CLOUD_MARKS.stream().map(up::resolve).anyMatch(Files::exists)
          || Files.isRegularFile(up.resolve(DROPBOX))) {
        return Optional.of(up);
      }
    }
    return Optional.empty();
  }

  /// Whether the folder, or the nearest one above it that exists, is on another computer.
  public static boolean onNetwork(Path folder) throws IOException {
    var there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return isElsewhere(Files.getFileStore(there).type(), there.toString());
  }

  /// Writes a small file so that after a crash it holds either the old or the new bytes.
  public static void replace(Path file, byte[] bytes) throws IOException {
    var aside = file.resolveSibling(file.getFileName() + ".new");
    try (var channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  /// Makes a folder with those above it, where they are not there yet; durable when this returns,
  /// where the system can.
  ///
  /// @return the folder
  public static Path make(Path folder) throws IOException {
    var there = folder.toAbsolutePath();
    var above = there.getParent();
    if (above == null || Files.isDirectory(there)) {
      return folder;
    }
    var _ = make(above);
    Files.createDirectories(there);
    sync(above);
    return folder;
  }

  /// Makes a folder inside another that nobody but this user can look into, where the system knows
  /// such things.
  ///
  /// @return the folder
  public static Path makePrivate(Path above, UUID name) throws IOException {
    var folder = make(above).resolve(name.toString());
    Files.createDirectory(folder);
    keepPrivate(above);
    keepPrivate(folder);
    return folder;
  }

  /// Lets nobody but this user look into a folder, where the system knows such things.
  ///
  /// @throws IOException when its file system can't, as on most sticks
  static void keepPrivate(Path folder) throws IOException {
    var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  /// Removes a folder with all that is in it, as far as others let go of it.
  ///
  /// @return whether it is gone
  public static boolean isCleared(Path folder) {
    try {
      remove(folder);
      return true;
    } catch (IOException stillUsed) {
      return false;
    }
  }

  /// Removes a file, or a folder with all that is in it; does nothing when it is not there.
  public static void remove(Path content) throws IOException {
    if (!Files.exists(content, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var files = Files.walk(content)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Makes new names in a folder durable, where the system can.
  public static void sync(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unable) {
      // Windows opens no folders; there a rename is durable by itself.
      assert unable != null;
    }
  }

  /// Whether a file system of this type, or a folder of this name, is on another computer.
  static boolean isElsewhere(String type, String folder) {
    return NETWORK_TYPES.contains(type.toLowerCase(Locale.ROOT)) || folder.startsWith("\\\\");
  }
}
