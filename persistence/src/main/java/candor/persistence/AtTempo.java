package candor.persistence;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reading and writing at a tempo.
final class AtTempo {
  private AtTempo() {}

  /// Takes a step with each reading of many bytes at once.
  static InputStream in(InputStream bytes, Tempo tempo) {
    return new FilterInputStream(bytes) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        tempo.step();
        return in.read(into, from, length);
      }
    };
  }

  /// Takes a step with each writing of many bytes at once.
  static OutputStream out(OutputStream bytes, Tempo tempo) {
    return new FilterOutputStream(bytes) {
      @Override
      public void write(byte[] from, int first, int length) throws IOException {
        tempo.step();
        out.write(from, first, length);
      }
    };
  }
}
