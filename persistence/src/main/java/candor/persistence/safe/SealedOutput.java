package candor.persistence.safe;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a sealed file; see [Chest]. Closing it does not make it whole: what was not finished does
/// not open.
public final class SealedOutput extends OutputStream {
  private final OutputStream out;
  private final byte[] key;
  private final byte[] chunk = new byte[Chest.CHUNK];
  private int length;
  private long number;
  private boolean finished;

  SealedOutput(OutputStream out, byte[] key) {
    this.out = out;
    this.key = key;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (finished) {
      throw new IOException("it is finished");
    }
    var at = from;
    var end = from + count;
    while (at < end) {
      if (length == chunk.length) {
        put(false);
      }
      var some = Math.min(end - at, chunk.length - length);
      System.arraycopy(bytes, at, chunk, length, some);
      length += some;
      at += some;
    }
  }

  /// Does nothing: how long the chunks are tells nothing of how it was written.
  @Override
  public void flush() {}

  /// Writes the end; nothing can be written any more.
  public void finish() throws IOException {
    if (!finished) {
      put(true);
      finished = true;
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void put(boolean last) throws IOException {
    out.write(Crypto.seal(key, Chest.nonce(number++, last), new byte[0], chunk, length));
    length = 0;
  }
}
