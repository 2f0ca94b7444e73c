package candor.persistence.lossy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/// An open file or folder of a [LossyDisk].
final class LossyChannel extends PassedOn {
  private final LossyDisk disk;
  private final LossyDisk.Node node;
  private final FileChannel real;

  LossyChannel(LossyDisk disk, LossyDisk.Node node, FileChannel real) {
    super(real);
    this.disk = disk;
    this.node = node;
    this.real = real;
  }

  @Override
  public synchronized int write(ByteBuffer bytes, long position) throws IOException {
    return disk.write(node, real, bytes, position);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    disk.force(node);
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    disk.truncate(node, real, size);
  }

  @Override
  public long transferTo(long from, long count, WritableByteChannel target) {
    try {
      return real.transferTo(from, count, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
