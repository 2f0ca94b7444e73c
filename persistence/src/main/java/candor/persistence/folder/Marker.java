package candor.persistence.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The file `candor.json` that makes a folder a workspace. It is read before the database is
/// touched.
///
/// @param version of the database file's tables
/// @param device names this copy of the workspace in the journal
/// @param demo whether its content is made up
public record Marker(int version, UUID device, boolean demo) {
  /// Its name.
  public static final String FILE = "candor.json";

  private static final JsonMapper JSON = JsonMapper.shared();

  public Marker {
    if (version < 1) {
      throw new IllegalArgumentException("no version");
    }
    Objects.requireNonNull(device, "device");
  }

  /// The marker of a folder; nothing when it is no workspace.
  ///
  /// @throws IOException when it is there and can't be read or understood
  public static Optional<Marker> of(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(read(Files.readAllBytes(file)));
  }

  /// A marker from its file's bytes.
  ///
  /// @throws IOException when they can't be understood
  public static Marker read(byte[] bytes) throws IOException {
    try {
      return JSON.readValue(bytes, Marker.class);
    } catch (JacksonException e) {
      throw new IOException(FILE + " can't be understood", e);
    }
  }

  /// Writes it; durable when this returns.
  public void write(Path folder) throws IOException {
    var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    Folders.replace(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
  }
}
