package candor.app;

import candor.app.work.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A user who always chooses the same file or folder, or declines, as where a file is not among
/// those that are shown.
public final class FakeFiles implements FileDialogs {
  public @Nullable Path choice;

  @Override
  public List<Path> open(String title, List<Kind> kinds) {
    return Optional.ofNullable(choice).filter(file -> isShown(file, kinds)).stream().toList();
  }

  private static boolean isShown(Path file, List<Kind> kinds) {
    var name = file.getFileName();
    return kinds.isEmpty()
        || kinds.stream()
            .flatMap(kind -> kind.patterns().stream())
            .map(pattern -> file.getFileSystem().getPathMatcher("glob:" + pattern))
            .anyMatch(pattern -> pattern.matches(name));
  }

  @Override
  public Optional<Path> save(String title, String name, List<Kind> kinds) {
    return Optional.ofNullable(choice);
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.ofNullable(choice);
  }
}
