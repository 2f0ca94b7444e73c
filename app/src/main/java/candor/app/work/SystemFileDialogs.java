package candor.app.work;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's own file dialogs, over the window given.
public final class SystemFileDialogs implements FileDialogs {
  private final Supplier<Window> window;

  public SystemFileDialogs(Supplier<Window> window) {
    this.window = window;
  }

  @Override
  public List<Path> open(String title, List<Kind> kinds) {
    var chosen = chooser(title, kinds).showOpenMultipleDialog(window.get());
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(String title, String name, List<Kind> kinds) {
    var chooser = chooser(title, kinds);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(window.get()))
        .map(File::toPath)
        .map(file -> withEnding(file, kinds));
  }

  /// A file that was named without the ending of its kind gets it: else it opens in no program, and
  /// is not among those that are shown where such a file is asked for. One that is there already
  /// was not agreed to be replaced, so that name stays as it was typed.
  static Path withEnding(Path file, List<Kind> kinds) {
    var endings =
        kinds.stream()
            .flatMap(kind -> kind.patterns().stream())
            .filter(pattern -> pattern.startsWith("*."))
            .map(pattern -> pattern.substring(1))
            .toList();
    var name = String.valueOf(file.getFileName());
    var lower = name.toLowerCase(Locale.ROOT);
    if (endings.isEmpty() || endings.stream().anyMatch(lower::endsWith)) {
      return file;
    }
    var named = file.resolveSibling(name + endings.getFirst());
    return Files.exists(named) ? file : named;
  }

  @Override
  public Optional<Path> folder(String title) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath);
  }

  private static FileChooser chooser(String title, List<Kind> kinds) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    for (var kind : kinds) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns()));
    }
    return chooser;
  }
}
