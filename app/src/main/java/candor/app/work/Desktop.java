package candor.app.work;

import java.net.URI;
import java.nio.file.Path;

/// Hands files and links to the programs that the user's system has for them.
public interface Desktop {
  /// Opens a file or a folder in its own program; nothing happens where the system has none.
  void open(Path file);

  /// Opens a link in the user's browser or mail program.
  void open(URI link);
}
