package candor.persistence.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/// The file `workspace.closed` that is there while a workspace is closed in good order: it holds
/// the length and the checksum of the database file, so that a file that was cut off or changed
/// since is found out. The database itself would open some of those, with less in them.
public final class CleanEnd {
  private static final String FILE = "workspace.closed";

  private CleanEnd() {}

  /// What a stamp says about a database file.
  public enum Verdict {
    /// It is as it was closed.
    SAME,
    /// It is not.
    CHANGED,
    /// The workspace was not closed in good order, so nothing is known.
    UNKNOWN
  }

  /// Compares a database file with what was closed.
  public static Verdict verdict(Path folder, Path database) throws IOException {
    var stamp = stamp(folder);
    if (stamp.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    return Files.exists(database) && stamp.get().equals(describe(database))
        ? Verdict.SAME
        : Verdict.CHANGED;
  }

  /// Says that a workspace was closed; durable when it returns.
  public static void write(Path folder, Path database) throws IOException {
    Folders.replace(folder.resolve(FILE), describe(database).getBytes(StandardCharsets.US_ASCII));
  }

  /// Says that it is about to be written again.
  public static void forget(Path folder) throws IOException {
    if (Files.deleteIfExists(folder.resolve(FILE))) {
      Folders.sync(folder);
    }
  }

  private static Optional<String> stamp(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private static String describe(Path file) throws IOException {
    var sum = new CRC32C();
    try (InputStream bytes = new CheckedInputStream(Files.newInputStream(file), sum)) {
      var length = bytes.transferTo(OutputStream.nullOutputStream());
      return "%d bytes, CRC-32C %08x%n".formatted(length, sum.getValue());
    }
  }
}
