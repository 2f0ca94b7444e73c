package candor.persistence;

import candor.persistence.folder.Beginning;
import candor.persistence.folder.CleanEnd;
import candor.persistence.folder.Folders;
import candor.persistence.folder.Hold;
import candor.persistence.folder.Marker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A copy of a workspace whose folder can't be written, as on a locked stick, by which it is read:
/// an opening has to write, and the folder itself is to stay as it is. The copy lies where nobody
/// but this user can look, encrypted where the workspace is. Documents are read where they lie.
///
/// To be closed after the workspace that it opened.
public final class ReadingCopy implements AutoCloseable {
  private static final List<String> READ =
      List.of(
          Marker.FILE,
          Beginning.KEY,
          CleanEnd.FILE,
          Workspaces.DATABASE,
          JournalBeside.FOLDER,
          Workspace.SNAPSHOTS);

  private final Path folder;
  private final Path above;

  private ReadingCopy(Path folder, Path above) {
    this.folder = folder;
    this.above = above;
  }

  /// Copies what has to be read; blocks.
  ///
  /// @param place for such copies only; what a kill left there an hour ago is removed
  /// @throws IOException when it can't be read, or there is no room for the copy
  public static ReadingCopy of(Path folder, Path place) throws IOException {
    forgetLeft(place);
    var copy = new ReadingCopy(folder, Folders.makePrivate(place, UUID.randomUUID()));
    var done = false;
    try {
      copy.fill();
      done = true;
      return copy;
    } finally {
      if (!done) {
        copy.close();
      }
    }
  }

  private static void forgetLeft(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return;
    }
    var recent = Instant.now().minus(1, ChronoUnit.HOURS);
    try (var copies = Files.newDirectoryStream(place)) {
      for (var copy : copies) {
        if (Files.getLastModifiedTime(copy).toInstant().isBefore(recent) && !isRead(copy)) {
          var _ = Folders.isCleared(copy);
        }
      }
    }
  }

  private static boolean isRead(Path copy) throws IOException {
    try (var inside = Files.list(copy)) {
      return inside.anyMatch(Hold::isTaken);
    }
  }

  /// Opens the workspace. What is written into it is gone with the copy.
  ///
  /// @param unlock not looked at when the workspace is not encrypted
  public OpenResult open(Workspaces workspaces, Optional<Unlock> unlock) {
    if (Hold.isTaken(folder)) {
      return new OpenResult.InUse(Hold.holder(folder));
    }
    var result =
        unlock.isPresent() ? workspaces.open(copy(), unlock.get()) : workspaces.open(copy());
    return result instanceof OpenResult.Opened(var workspace) && !isUnderWay()
        ? new OpenResult.Opened(workspace.found(found -> found.documentsIn(folder)))
        : result;
  }

  /// Removes the copy.
  @Override
  public void close() throws IOException {
    Folders.remove(above);
  }

  // Called as the folder is, since backups and exports say what they are of.
  private Path copy() {
    var name = folder.toAbsolutePath().normalize().getFileName();
    return above.resolve(name == null ? "workspace" : name.toString());
  }

  // Its files were being made anew, and the documents with them.
  private boolean isUnderWay() {
    return Files.exists(folder.resolve(Renewal.FOLDER));
  }

  private void fill() throws IOException {
    Files.createDirectory(copy());
    for (var name : READ) {
      copy(folder.resolve(name));
    }
    if (isUnderWay()) {
      copy(folder.resolve(Renewal.FOLDER));
      copy(folder.resolve(Workspace.DOCUMENTS));
    }
  }

  // Not with what may be done to the files, which is nothing but reading there.
  private void copy(Path content) throws IOException {
    if (!Files.exists(content)) {
      return;
    }
    try (var files = Files.walk(content)) {
      for (var file : files.toList()) {
        var copied = copy().resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectory(copied);
        } else {
          try (var in = Files.newInputStream(file)) {
            var _ = Files.copy(in, copied);
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
