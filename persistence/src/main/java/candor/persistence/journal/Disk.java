package candor.persistence.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/// The disk that the journal's files are on.
public interface Disk {
  /// Opens a file as [FileChannel#open(Path, OpenOption...)] does.
  FileChannel open(Path file, OpenOption... how) throws IOException;

  /// Makes new names in a folder durable.
  void sync(Path folder) throws IOException;

  /// After how many bytes another file is begun.
  default long fileLength() {
    return 4L << 20;
  }
}
