package candor.model.candidate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// Port to the bytes of documents.
public interface Documents {
  /// The largest file that is taken, in bytes.
  long LARGEST = 50L * 1024 * 1024;

  /// Bytes that were kept.
  record Stored(long size, String sha256) {}

  /// Keeps the bytes; durable when it returns. Bytes that are kept already are kept once.
  ///
  /// @throws IOException when they can't be read or kept, or are more than [#LARGEST]
  default Stored keep(InputStream bytes) throws IOException {
    var stored = put(bytes);
    settle(List.of(stored));
    return stored;
  }

  /// The same, but durable only once they are settled: that takes hardly longer for many than for
  /// one. Nothing is to be said to be kept before. On any thread.
  Stored put(InputStream bytes) throws IOException;

  /// Makes durable what was put.
  ///
  /// @throws IOException when it can't
  void settle(Collection<Stored> put) throws IOException;

  /// The bytes, which are put nowhere else on the disk; the caller closes them.
  ///
  /// @throws IOException when they are not there, or not the ones that were kept
  InputStream open(KeptFile document) throws IOException;

  /// A file to open in another program, named as the one that came, inside the workspace.
  ///
  /// @throws MissingDocumentException when the bytes are not there, or not the ones that were kept
  /// @throws IOException when the file can't be made, as on a full disk
  Path fileOf(KeptFile document) throws IOException;
}
