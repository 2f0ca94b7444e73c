package candor.persistence.lossy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/// An open file that does what another one does, all but what a subclass says.
public class PassedOn extends FileBaseDefault {
  private final FileChannel file;

  public PassedOn(FileChannel file) {
    this.file = file;
  }

  @Override
  public synchronized int write(ByteBuffer bytes, long position) throws IOException {
    return file.write(bytes, position);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    var _ = file.truncate(size);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public synchronized int read(ByteBuffer bytes, long position) throws IOException {
    return file.read(bytes, position);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
