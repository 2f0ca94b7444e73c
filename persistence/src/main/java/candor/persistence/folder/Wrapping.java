package candor.persistence.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// How documents' bytes lie on the disk.
public interface Wrapping {
  /// As they are.
  Wrapping NONE =
      new Wrapping() {
        @Override
        public String name(String sha256) {
          return sha256;
        }

        @Override
        public long write(InputStream bytes, OutputStream kept) throws IOException {
          return bytes.transferTo(kept);
        }

        @Override
        public InputStream open(InputStream kept) {
          return kept;
        }
      };

  /// The name of the folder for a content, always the same.
  String name(String sha256);

  /// Writes bytes as they are to lie there; leaves the streams open.
  ///
  /// @return how many bytes came in
  long write(InputStream bytes, OutputStream kept) throws IOException;

  /// Reads what was written; closing it closes the other.
  InputStream open(InputStream kept) throws IOException;
}
