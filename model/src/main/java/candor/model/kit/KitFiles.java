package candor.model.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Port to role kits kept as readable JSON files.
public interface KitFiles {
  /// The names of the kits that come with the program, in display order. Quick.
  List<String> builtIn();

  /// One of them.
  KitContent builtIn(String name);

  /// Reads a kit from a file.
  ///
  /// @throws IOException when the file can't be read, or is not a kit; the message says why
  KitContent read(Path file) throws IOException;

  /// Writes a kit to a file that does not exist yet.
  ///
  /// @throws IOException when it can't be written, or is there already
  void write(KitContent kit, Path file) throws IOException;

  /// The kit as the text that a file of it would hold, sound or not.
  String print(KitContent kit);

  /// The kit of such a text.
  ///
  /// @throws IOException when it is not a kit; the message says why
  KitContent parse(String text) throws IOException;
}
