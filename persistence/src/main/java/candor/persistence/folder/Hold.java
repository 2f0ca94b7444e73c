package candor.persistence.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Holds a workspace's folder, so that it is open in one place only. The system drops the hold when
/// the process ends, however it ends.
public final class Hold implements AutoCloseable {
  private static final String LOCK = "workspace.lock";
  private static final String HOLDER = "workspace.holder";
  private final FileChannel channel;
  private final FileLock lock;

  private Hold(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// Takes the folder; nothing when somebody holds it.
  public static Optional<Hold> take(Path folder) throws IOException {
    var channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = tryLock(channel);
    if (lock.isEmpty()) {
      channel.close();
      return Optional.empty();
    }
    var me =
        "process %d of %s since %s"
            .formatted(
                ProcessHandle.current().pid(),
                System.getProperty("user.name"),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    Files.writeString(folder.resolve(HOLDER), me, StandardCharsets.UTF_8);
    return Optional.of(new Hold(channel, lock.get()));
  }

  /// Who holds a folder that could not be taken, in words.
  public static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve(HOLDER), StandardCharsets.UTF_8);
    } catch (IOException unknown) {
      return "another process";
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
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
