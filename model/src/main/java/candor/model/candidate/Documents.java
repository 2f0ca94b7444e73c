package candor.model.candidate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Port to the bytes of documents.
public interface Documents {
  /// The largest file that is taken, in bytes.
  long LARGEST = 50L * 1024 * 1024;

  /// Bytes that are on the disk.
  record Stored(long size, String sha256) {}

  /// Keeps the bytes; durable when it returns. Bytes that are kept already are kept once.
  ///
  /// @throws IOException when they can't be read or kept, or are more than [#LARGEST]
  Stored keep(InputStream bytes) throws IOException;

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
