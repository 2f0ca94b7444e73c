package candor.app.main;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// A file that is to be a backup.
final class BackupFile {
  private BackupFile() {}

  /// What reads it.
  interface Reading<T> {
    T read() throws IOException;
  }

  /// Reads it, and says so where it is none.
  ///
  /// @throws RefusedException when it is no whole backup
  /// @throws IOException when the system does not let it be read
  static <T> T read(Path file, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new RefusedException(Messages.of("main.no-backup").formatted(file, e.getMessage()));
    }
  }
}
