package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A site in a folder of this computer, or of what is plugged into it. What is put there is forced
/// to the disk before it gets its name. Links are not followed.
public final class LocalFiles implements SiteFiles {
  private final Path root;

  /// @throws BoardException `NOT_WRITABLE` when the text is no path, or not one in full, which
  ///   would be another folder with each start
  public LocalFiles(String folder) {
    try {
      this.root = Path.of(folder);
    } catch (InvalidPathException e) {
      throw new BoardException(Reason.NOT_WRITABLE, "no folder: " + folder, e);
    }
    if (!root.isAbsolute()) {
      throw new BoardException(Reason.NOT_WRITABLE, "The folder must be said by its path in full.");
    }
  }

  @Override
  public String address() {
    var address = root.toUri().toString();
    return address.endsWith("/") ? address : address + "/";
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    requirePlace();
    var path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    try (var found = Files.newDirectoryStream(path)) {
      var entries = new ArrayList<Entry>();
      for (var file : found) {
        entries.add(
            new Entry(
                file.getFileName().toString(), Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)));
      }
      return Optional.of(entries);
    } catch (IOException | DirectoryIteratorException e) {
      throw new BoardException(Reason.UNREADABLE, words(e), e);
    }
  }

  @Override
  public boolean canBeMade() {
    var place = root.toAbsolutePath().getParent();
    return place != null && Files.isDirectory(place) && !Files.exists(root);
  }

  @Override
  public void makeFolder(String folder) {
    change(
        () -> {
          var path = root.resolve(folder);
          var isThere =
              folder.isEmpty()
                  ? Files.isDirectory(path)
                  : Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
          if (!isThere) {
            Files.createDirectory(path);
          }
        });
  }

  @Override
  public Optional<byte[]> read(String file) {
    requirePlace();
    var path = root.resolve(file);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      if (Files.size(path) > LARGEST) {
        throw new IOException("larger than anything that is written there");
      }
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new BoardException(Reason.UNREADABLE, words(e), e);
    }
  }

  @Override
  public void put(String file, byte[] bytes) {
    change(
        () -> {
          var path = root.resolve(file);
          Files.deleteIfExists(path);
          try (var channel =
              FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
              var _ = channel.write(left);
            }
            channel.force(true);
          }
        });
  }

  @Override
  public void rename(String from, String to) {
    change(
        () ->
            Files.move(
                root.resolve(from),
                root.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING));
  }

  @Override
  public void remove(String file) {
    change(() -> Files.deleteIfExists(root.resolve(file)));
  }

  @Override
  public void removeFolder(String folder) {
    change(
        () -> {
          try {
            Files.deleteIfExists(root.resolve(folder));
          } catch (DirectoryNotEmptyException _) {
            return;
          }
        });
  }

  /// Does nothing.
  @Override
  public void close() {}

  // A stick that is not plugged in is told from a folder that was not made yet.
  private void requirePlace() {
    var place = root.toAbsolutePath().getParent();
    if (place != null && !Files.exists(place)) {
      throw new BoardException(Reason.UNREACHABLE, "%s is not there.".formatted(place));
    }
  }

  private void change(Step step) {
    requirePlace();
    try {
      step.take();
    } catch (IOException e) {
      throw new BoardException(
          Reason.NOT_WRITABLE, "%s can't be written: %s".formatted(root, words(e)), e);
    }
  }

  private static String words(Exception e) {
    return switch (e) {
      case FileAlreadyExistsException there -> there.getFile() + " is a file, and no folder.";
      case AccessDeniedException locked -> locked.getFile() + ": that is not allowed.";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> e.getClass().getSimpleName() + ": " + e.getMessage();
    };
  }

  private interface Step {
    void take() throws IOException;
  }
}
