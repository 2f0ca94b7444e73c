package candor.app.main;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program's own log: two files of at most 1 MB, on this machine only.
final class LogFile {
  private static final int LARGEST = 1024 * 1024;

  private LogFile() {}

  /// Sends everything of level warning and above to the file, and nothing to the console.
  static void start(Path folder) {
    var root = Logger.getLogger("");
    for (var handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    try {
      Files.createDirectories(folder);
      root.addHandler(handler(folder));
    } catch (IOException unwritable) {
      // Without a log the program works all the same.
      root.setLevel(Level.OFF);
    }
  }

  private static Handler handler(Path folder) throws IOException {
    var file = new FileHandler(folder.resolve("candor%g.log").toString(), LARGEST, 2, true);
    file.setFormatter(new SafeFormatter());
    file.setEncoding(StandardCharsets.UTF_8.name());
    file.setLevel(Level.WARNING);
    return file;
  }
}
