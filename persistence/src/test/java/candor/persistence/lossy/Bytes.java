package candor.persistence.lossy;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Bytes that grow as a file does.
final class Bytes {
  private byte[] bytes;
  private int size;

  Bytes(byte[] bytes) {
    this.bytes = bytes;
    this.size = bytes.length;
  }

  Bytes copy() {
    return new Bytes(Arrays.copyOf(bytes, size));
  }

  void write(int at, byte[] from, int begin, int length) {
    var end = at + length;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    }
    System.arraycopy(from, begin, bytes, at, length);
    size = Math.max(size, end);
  }

  void truncate(int length) {
    if (length < size) {
      Arrays.fill(bytes, length, size, (byte) 0);
      size = length;
    }
  }

  ByteBuffer read() {
    return ByteBuffer.wrap(bytes, 0, size).asReadOnlyBuffer();
  }
}
