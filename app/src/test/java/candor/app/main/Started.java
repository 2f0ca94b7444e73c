package candor.app.main;

import candor.app.FakeFiles;
import candor.app.Fx;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.event.Event;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

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

  /// Counts down once the program's window is closed.
  static CountDownLatch hidden(Program program) {
    var hidden = new CountDownLatch(1);
    Fx.run(() -> program.scene().getWindow().setOnHidden(_ -> hidden.countDown()));
    return hidden;
  }

  /// Clicks the window's cross; on the window's thread.
  static void ask(Program program) {
    var window = program.scene().getWindow();
    Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
  }
}
