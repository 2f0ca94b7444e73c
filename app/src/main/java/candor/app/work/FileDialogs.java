package candor.app.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files and folders. Called on the window's thread; empty when the user
/// declined.
public interface FileDialogs {
  /// Kinds of file to choose from, such as `new Kind("PDF", List.of("*.pdf"))`.
  record Kind(String name, List<String> patterns) {
    public Kind {
      patterns = List.copyOf(patterns);
    }
  }

  /// Asks for existing files.
  ///
  /// @param title what the files are for
  List<Path> open(String title, List<Kind> kinds);

  /// Asks where to put a new file.
  ///
  /// @param name suggested name of the new file
  Optional<Path> save(String title, String name, List<Kind> kinds);

  /// Asks for a folder.
  Optional<Path> folder(String title);
}
