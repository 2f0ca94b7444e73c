package candor.app.main;

import candor.app.work.HostDesktop;
import candor.app.work.SystemFileDialogs;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows the window and closes what it opened.
public final class CandorApplication extends Application {
  private @Nullable Program program;

  @Override
  public void start(Stage stage) {
    var start = Start.fromArguments(getParameters().getRaw());
    var home = HomeFolders.ofThisSystem();
    var here = start.tour().isPresent() ? home.ofTour() : home;
    var desktop = new HostDesktop(getHostServices());
    var running = new Program(stage, here, desktop, new SystemFileDialogs(() -> stage));
    program = running;
    running.begin(start);
    start.tour().ifPresent(folder -> play(running, folder));
  }

  @Override
  public void stop() {
    if (program != null) {
      program.close();
    }
  }

  private static void play(Program running, Path folder) {
    var _ =
        Thread.ofVirtual()
            .name("tour")
            .start(
                () -> {
                  TourGuide.play(running, folder);
                  Platform.exit();
                });
  }
}
