package candor.app.main;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The workspaces that were opened on this machine, newest first. Losing the list loses nothing
/// else, so a list that can't be read counts as empty, and one that can't be written stays as it
/// is.
final class Recent {
  private static final Logger LOG = System.getLogger(Recent.class.getName());
  private static final int MOST = 10;
  private final Path file;

  Recent(Path file) {
    this.file = file;
  }

  List<Path> list() {
    return lines().stream().flatMap(line -> path(line).stream()).toList();
  }

  /// Puts a workspace at the head.
  void opened(Path folder) {
    var newest = folder.toAbsolutePath().normalize().toString();
    var folders = new ArrayList<>(List.of(newest));
    lines().stream().filter(other -> !other.equals(newest)).limit(MOST - 1L).forEach(folders::add);
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Files.write(file, folders, StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      LOG.log(
          Level.WARNING, "list of workspaces not written: {0}", unwritable.getClass().getName());
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  // A session that is not in UTF-8 has no path for some names, and another one has.
  private static Optional<Path> path(String line) {
    try {
      return Optional.of(Path.of(line));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
