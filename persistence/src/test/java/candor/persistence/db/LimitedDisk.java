package candor.persistence.db;

import candor.persistence.lossy.PassedOn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system of H2 by the name `limited:`, over the real one, that refuses to write when it is
/// told to.
public final class LimitedDisk extends FilePathWrapper {
  public static final String SCHEME = "limited:";
  private static final AtomicReference<String> TROUBLE = new AtomicReference<>("");

  /// Makes H2 know it.
  public static void register() {
    FilePath.register(new LimitedDisk());
  }

  /// From now on every write fails with these words of the system; none for a disk that works.
  public static void trouble(String words) {
    TROUBLE.set(words);
  }

  /// A file that refuses in the same way.
  public static FileChannel limited(FileChannel file) {
    return new LimitedFile(file);
  }

  @Override
  public String getScheme() {
    return "limited";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new LimitedFile(super.open(mode));
  }

  private static void check() throws IOException {
    var words = TROUBLE.get();
    if (!words.isEmpty()) {
      throw new IOException(words);
    }
  }

  private static final class LimitedFile extends PassedOn {
    LimitedFile(FileChannel file) {
      super(file);
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      check();
      return super.write(bytes, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      check();
      super.force(metaData);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      check();
      super.implTruncate(size);
    }
  }
}
