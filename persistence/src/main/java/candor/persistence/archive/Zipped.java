package candor.persistence.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// An open zip file. To be closed; used by one thread at a time.
public abstract sealed class Zipped implements AutoCloseable {
  private Zipped() {}

  /// One that lies on the disk as it is.
  ///
  /// @throws IOException when it is not whole
  public static Zipped in(Path file) throws IOException {
    try {
      return new InFile(new ZipFile(file.toFile()));
    } catch (ZipException e) {
      throw new IOException("it is no whole zip file", e);
    }
  }

  /// One that can only be read from its beginning to its end. Entries are found quickly in the
  /// order in which they were written.
  ///
  /// @param file reads it from the beginning
  public static Zipped from(Opening file) {
    return new InStream(file);
  }

  /// Begins to read a file.
  public interface Opening {
    /// Does so.
    InputStream open() throws IOException;
  }

  /// Reads an entry.
  ///
  /// @return whether it is there
  abstract boolean read(String entry, Pack.Reader reader) throws IOException;

  @Override
  public abstract void close() throws IOException;

  private static final class InFile extends Zipped {
    private final ZipFile zip;

    InFile(ZipFile zip) {
      this.zip = zip;
    }

    @Override
    boolean read(String name, Pack.Reader reader) throws IOException {
      var entry = zip.getEntry(name);
      if (entry == null) {
        return false;
      }
      try (var in = zip.getInputStream(entry)) {
        reader.read(in);
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private static final class InStream extends Zipped {
    private final Opening file;
    private ZipInputStream zip = new ZipInputStream(InputStream.nullInputStream());

    InStream(Opening file) {
      this.file = file;
    }

    @Override
    boolean read(String name, Pack.Reader reader) throws IOException {
      if (isNext(name)) {
        reader.read(zip);
        return true;
      }
      zip.close();
      zip = new ZipInputStream(file.open());
      if (isNext(name)) {
        reader.read(zip);
        return true;
      }
      return false;
    }

    private boolean isNext(String name) throws IOException {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
