package candor.persistence.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Holds a workspace's folder, so that it is open in one place only. The system drops the hold when
/// the process ends, however it ends.
public final class Hold implements AutoCloseable {
  static final String LOCK = "workspace.lock";
  static final String HOLDER = "workspace.holder";
  private static final UUID THIS_PROCESS = UUID.randomUUID();
  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private Hold(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /// Takes the folder; nothing when somebody holds it.
  public static synchronized Optional<Hold> take(Path folder) throws IOException {
    // Where this process holds it, the lock's file must not be opened again: closing it would let
    // the whole process's lock go.
    if (lines(folder).contains(THIS_PROCESS.toString())) {
      return Optional.empty();
    }
    var channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = tryLock(channel);
    if (lock.isEmpty()) {
      channel.close();
      return Optional.empty();
    }
    var hold = new Hold(folder, channel, lock.get());
    try {
      hold.sayWho();
    } catch (IOException e) {
      hold.close();
      throw e;
    }
    return Optional.of(hold);
  }

  /// Whether somebody holds a folder that can't be written here, as far as the system tells.
  public static synchronized boolean isTaken(Path folder) {
    if (lines(folder).contains(THIS_PROCESS.toString())) {
      return true;
    }
    try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.READ);
        var lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (OverlappingFileLockException heldByUs) {
      return true;
    } catch (IOException unknown) {
      return false;
    }
  }

  /// Who holds a folder that could not be taken, in words.
  public static String holder(Path folder) {
    return lines(folder).stream().findFirst().orElse("another process");
  }

  /// Lets the folder go.
  @Override
  public void close() throws IOException {
    try (channel) {
      forget();
      lock.release();
    }
  }

  /// The same where nobody can do anything about what is in the way.
  public void release() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forget() {
    try {
      Files.deleteIfExists(folder.resolve(HOLDER));
    } catch (IOException unable) {
      // The folder is let go all the same; to this process it seems held until it is started anew.
      assert unable != null;
    }
  }

  private void sayWho() throws IOException {
    var me =
        "process %d of %s since %s"
            .formatted(
                ProcessHandle.current().pid(),
                System.getProperty("user.name"),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    Files.write(folder.resolve(HOLDER), List.of(me, THIS_PROCESS.toString()));
  }

  private static List<String> lines(Path folder) {
    try {
      return Files.readAllLines(folder.resolve(HOLDER), StandardCharsets.UTF_8);
    } catch (IOException unknown) {
      return List.of();
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByUs) {
      return Optional.empty();
    }
  }
}
