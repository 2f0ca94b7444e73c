package candor.persistence.lossy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.FileUtils;

/// The file system of H2 by the name `lossy:` that leads to the [LossyDisk] which a path is on.
public final class LossyFiles extends FilePathWrapper {
  /// What a path for H2 begins with.
  public static final String SCHEME = "lossy:";

  private static final Map<Path, LossyDisk> MOUNTED = new ConcurrentHashMap<>();

  /// Made by H2.
  public LossyFiles() {}

  static void mount(LossyDisk disk) {
    MOUNTED.put(disk.root(), disk);
    FilePath.register(new LossyFiles());
  }

  static void unmount(LossyDisk disk) {
    MOUNTED.remove(disk.root());
  }

  @Override
  public String getScheme() {
    return "lossy";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return disk().open(real(this), FileUtils.modeToOptions(mode));
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    var how = append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    return newFileChannelOutputStream(
        disk().open(real(this), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)),
        append);
  }

  @Override
  public boolean createFile() {
    try {
      disk()
          .open(real(this), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
          .close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void createDirectory() {
    try {
      disk().createFolder(real(this));
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  @Override
  public void delete() {
    try {
      if (Files.exists(real(this))) {
        disk().delete(real(this));
      }
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  @Override
  public void moveTo(FilePath target, boolean atomicReplace) {
    try {
      disk().move(real(this), real(target), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  private LossyDisk disk() {
    for (var up = real(this); up != null; up = up.getParent()) {
      var disk = MOUNTED.get(up);
      if (disk != null) {
        return disk;
      }
    }
    throw new IllegalStateException("no disk holds " + name);
  }

  private static Path real(FilePath file) {
    return Path.of(file.unwrap().toString()).toAbsolutePath();
  }
}
