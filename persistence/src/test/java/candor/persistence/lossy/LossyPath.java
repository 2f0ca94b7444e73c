package candor.persistence.lossy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/// A path on a [LossyDisk].
///
/// @param real where the system has it
record LossyPath(LossyFileSystem files, Path real) implements Path {
  /// The system's path.
  static Path real(Path path) {
    return path instanceof LossyPath lossy ? lossy.real : path;
  }

  private LossyPath on(Path path) {
    return new LossyPath(files, path);
  }

  private @Nullable LossyPath orNull(@Nullable Path path) {
    return path == null ? null : on(path);
  }

  @Override
  public FileSystem getFileSystem() {
    return files;
  }

  @Override
  public boolean isAbsolute() {
    return real.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return orNull(real.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return orNull(real.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return orNull(real.getParent());
  }

  @Override
  public int getNameCount() {
    return real.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return on(real.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return on(real.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return real.startsWith(real(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return real.endsWith(real(other));
  }

  @Override
  public Path normalize() {
    return on(real.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return on(real.resolve(real(other)));
  }

  @Override
  public Path relativize(Path other) {
    return on(real.relativize(real(other)));
  }

  @Override
  public URI toUri() {
    return real.toUri();
  }

  // For reading only: what is written through it is not seen.
  @Override
  public File toFile() {
    return real.toFile();
  }

  @Override
  public Path toAbsolutePath() {
    return on(real.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return on(real.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return real.compareTo(real(other));
  }

  @Override
  public String toString() {
    return real.toString();
  }
}
