package candor.app.work;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
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
    return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
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
