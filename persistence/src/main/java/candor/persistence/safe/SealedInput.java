package candor.persistence.safe;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Reads a sealed file; see [Chest].
final class SealedInput extends InputStream {
  private static final int WHOLE = Chest.CHUNK + Crypto.TAG;
  private final InputStream in;
  private final byte[] key;
  private byte[] ahead;
  private byte[] chunk = new byte[0];
  private int at;
  private long number;
  private boolean ended;

  SealedInput(InputStream in, byte[] key) throws IOException {
    this.in = in;
    this.key = key;
    this.ahead = in.readNBytes(WHOLE);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    while (at == chunk.length) {
      if (ended) {
        return -1;
      }
      next();
    }
    var some = Math.min(count, chunk.length - at);
    System.arraycopy(chunk, at, bytes, from, some);
    at += some;
    return some;
  }

  @Override
  public int available() {
    return chunk.length - at;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(chunk, (byte) 0);
    in.close();
  }

  private void next() throws IOException {
    var sealed = ahead;
    ahead = sealed.length < WHOLE ? new byte[0] : in.readNBytes(WHOLE);
    ended = ahead.length == 0;
    chunk =
        Crypto.open(key, Chest.nonce(number++, ended), new byte[0], sealed, 0, sealed.length)
            .orElseThrow(() -> new IOException("it was changed, or cut off"));
    at = 0;
  }
}
