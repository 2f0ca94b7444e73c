package candor.persistence.lossy;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets a [LossyDisk] see what Java's file operations do.
final class LossyProvider extends FileSystemProvider {
  private final LossyDisk disk;
  private final LossyFileSystem files;

  LossyProvider(LossyDisk disk, LossyFileSystem files) {
    this.disk = disk;
    this.files = files;
  }

  @Override
  public String getScheme() {
    return "lossy";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return files;
  }

  @Override
  public Path getPath(URI uri) {
    return new LossyPath(files, Path.of(uri));
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return disk.open(LossyPath.real(path), options);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return disk.open(LossyPath.real(path), options);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> inside = new ArrayList<>();
    try (var real = Files.newDirectoryStream(LossyPath.real(folder))) {
      for (var path : real) {
        var there = new LossyPath(files, path);
        if (filter.accept(there)) {
          inside.add(there);
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return inside.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    disk.createFolder(LossyPath.real(folder));
  }

  @Override
  public void delete(Path path) throws IOException {
    disk.delete(LossyPath.real(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    var over = List.of(options).contains(StandardCopyOption.REPLACE_EXISTING);
    try (var out =
        disk.open(
            LossyPath.real(target),
            Set.of(
                StandardOpenOption.WRITE,
                over ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW,
                StandardOpenOption.TRUNCATE_EXISTING))) {
      LossyDisk.writeAll(out, Files.readAllBytes(LossyPath.real(source)));
    }
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    disk.move(LossyPath.real(source), LossyPath.real(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return Files.isSameFile(LossyPath.real(path), LossyPath.real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return Files.isHidden(LossyPath.real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return Files.getFileStore(LossyPath.real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    var real = LossyPath.real(path);
    real.getFileSystem().provider().checkAccess(real, modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return Files.getFileAttributeView(LossyPath.real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(LossyPath.real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return Files.readAttributes(LossyPath.real(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    var _ = Files.setAttribute(LossyPath.real(path), name, value, options);
  }
}
