package candor.persistence.board.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// Files that are seen whole or not at all: written aside in the same folder, forced to the disk,
/// then renamed over the old one.
final class SafeFile {
  private static final String ASIDE = ".candor-aside-";
  private static final long LARGEST = 64L * 1024 * 1024;

  private SafeFile() {}

  /// The bytes of a plain file; empty when there is none.
  static Optional<byte[]> read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (Files.size(file) > LARGEST) {
      throw new IOException("larger than anything that is written there");
    }
    return Optional.of(Files.readAllBytes(file));
  }

  /// Writes a file unless it holds these bytes already.
  static void write(Path file, byte[] bytes) throws IOException {
    var there = read(file);
    if (there.isPresent() && Arrays.equals(there.get(), bytes)) {
      return;
    }
    var aside = file.resolveSibling(ASIDE + file.getFileName() + ".tmp");
    Files.deleteIfExists(aside);
    try {
      force(aside, bytes);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /// Removes what a broken-off write left in a folder.
  static void sweep(Path folder) throws IOException {
    try (var left = Files.newDirectoryStream(folder, ASIDE + "*.tmp")) {
      for (var file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void force(Path file, byte[] bytes) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        var _ = channel.write(left);
      }
      channel.force(true);
    }
  }
}
