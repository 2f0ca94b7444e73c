package candor.app;

import candor.app.work.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A user who always chooses the same file or folder, or declines.
public final class FakeFiles implements FileDialogs {
  public @Nullable Path choice;

  @Override
  public List<Path> open(String title, List<Kind> kinds) {
    return Optional.ofNullable(choice).stream().toList();
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
