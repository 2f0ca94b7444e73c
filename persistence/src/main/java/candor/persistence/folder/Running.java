package candor.persistence.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The file `workspace.running` that is there while a workspace is open: it names the start of the
/// machine that it was opened in. Where it is still there and the machine was not started since,
/// only the program has ended, and the files hold everything that it wrote. After a power cut they
/// need not.
public final class Running {
  /// Its name.
  public static final String FILE = "workspace.running";

  // Only Linux says so in a file.
  private static final Path START = Path.of("/proc/sys/kernel/random/boot_id");

  private Running() {}

  /// Whether a workspace was open that was not closed, and the machine runs since then. Never where
  /// the system does not say since when it runs.
  public static boolean isSinceThen(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    var start = start();
    return start.isPresent()
        && Files.exists(file)
        && start.get().equals(Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  /// Says that a workspace is open.
  public static void say(Path folder) throws IOException {
    var start = start();
    if (start.isPresent()) {
      Files.writeString(folder.resolve(FILE), start.get(), StandardCharsets.ISO_8859_1);
    }
  }

  /// Says that it is not open any more, or that nothing is known of how it was left.
  public static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  private static Optional<String> start() throws IOException {
    return Files.exists(START)
        ? Optional.of(Files.readString(START, StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }
}
