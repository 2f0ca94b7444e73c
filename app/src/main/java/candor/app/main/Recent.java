package candor.app.main;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The workspaces that were opened on this machine, newest first. Losing the list loses nothing
/// else, so a list that can't be read counts as empty.
final class Recent {
  private static final int MOST = 10;
  private final Path file;

  Recent(Path file) {
    this.file = file;
  }

  List<Path> list() {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank())
          .map(Path::of)
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  void opened(Path folder) throws IOException {
    var newest = folder.toAbsolutePath().normalize();
    var folders = new ArrayList<>(List.of(newest));
    list().stream().filter(other -> !other.equals(newest)).limit(MOST - 1L).forEach(folders::add);
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.write(file, folders.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
  }
}
