package candor.persistence.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A file's bytes from its beginning, read in pieces.
final class ChannelBytes extends InputStream {
  private final FileChannel channel;
  private final ByteBuffer piece = ByteBuffer.allocate(1 << 16).flip();
  private long position;

  ChannelBytes(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : piece.get() & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    var count = Math.min(length, piece.remaining());
    var _ = piece.get(bytes, offset, count);
    return count;
  }

  private boolean isAtEnd() throws IOException {
    if (piece.hasRemaining()) {
      return false;
    }
    var count = channel.read(piece.clear(), position);
    var _ = piece.flip();
    position += Math.max(0, count);
    return count <= 0;
  }
}
