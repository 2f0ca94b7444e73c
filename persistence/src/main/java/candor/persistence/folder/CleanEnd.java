package candor.persistence.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/// The file `workspace.closed` that is there while a workspace is closed in good order: it holds
/// the length and the checksum of the database file, so that a file that was cut off or changed
/// since is found out, and the journal's newest sequence. The database itself would open some of
/// those, with less in them.
///
/// @param file what the database file was like; empty when the workspace was not closed in good
///   order
/// @param last the sequence of the newest operation then; 0 when it is not known
public record CleanEnd(String file, long last) {
  /// Its name.
  public static final String FILE = "workspace.closed";

  private static final Pattern STAMP =
      Pattern.compile("(\\d+ bytes, CRC-32C [0-9a-f]{8})(?:, operation (\\d{1,18}))?\\s*");

  /// What a folder's stamp says.
  public static CleanEnd of(Path folder) throws IOException {
    var stamp = folder.resolve(FILE);
    if (Files.exists(stamp)) {
      var words = STAMP.matcher(Files.readString(stamp, StandardCharsets.ISO_8859_1));
      return words.matches()
          ? new CleanEnd(
              words.group(1), words.group(2) == null ? 0 : Long.parseLong(words.group(2)))
          : new CleanEnd("", 0);
    }
    return new CleanEnd("", 0);
  }

  /// Whether a database file is as it was closed.
  public boolean isOf(Path database) throws IOException {
    return !file.isEmpty() && Files.exists(database) && file.equals(describe(database));
  }

  /// Says that a workspace was closed; durable when it returns.
  ///
  /// @param last the sequence of the newest operation
  public static void write(Path folder, Path database, long last) throws IOException {
    var stamp = "%s, operation %d%n".formatted(describe(database), last);
    Folders.replace(folder.resolve(FILE), stamp.getBytes(StandardCharsets.US_ASCII));
  }

  /// Says that it is about to be written again.
  public static void forget(Path folder) throws IOException {
    if (Files.deleteIfExists(folder.resolve(FILE))) {
      Folders.sync(folder);
    }
  }

  private static String describe(Path file) throws IOException {
    var sum = new CRC32C();
    try (InputStream bytes = new CheckedInputStream(Files.newInputStream(file), sum)) {
      var length = bytes.transferTo(OutputStream.nullOutputStream());
      return "%d bytes, CRC-32C %08x".formatted(length, sum.getValue());
    }
  }
}
