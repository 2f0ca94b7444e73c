package candor.app.main;

import candor.app.FakeFiles;
import candor.app.Fx;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;

/// The program, started for a workspace in a window.
final class Started {
  private Started() {}

  /// @param folder has a home of its own for it
  static Program at(Path folder, Path workspace) {
    return Fx.get(
        () -> {
          var home = new HomeFolders(folder.resolve("home"));
          var running = new Program(new Stage(), home, new Nowhere(), new FakeFiles());
          running.begin(new Start(Optional.of(workspace), false, Optional.empty()));
          running.resize(1200, 800);
          return running;
        });
  }
}
