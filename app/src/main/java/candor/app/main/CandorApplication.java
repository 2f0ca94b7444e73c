package candor.app.main;

import candor.app.problem.Problems;
import candor.app.work.HostDesktop;
import candor.app.work.SystemFileDialogs;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows the window and closes what it opened.
public final class CandorApplication extends Application {
  private Optional<Ahead> ahead = Optional.empty();
  private @Nullable Program program;

  @Override
  public void init() {
    Thread.setDefaultUncaughtExceptionHandler((_, failure) -> say(failure));
    var home = HomeFolders.ofThisSystem();
    ahead = Ahead.of(asked().choice(new Recent(home.recent()), home), home);
  }

  @Override
  public void start(Stage stage) {
    var start = asked();
    var home = HomeFolders.ofThisSystem();
    var here = start.tour().isPresent() ? home.ofTour() : home;
    var desktop = new HostDesktop(getHostServices());
    var running = new Program(stage, here, desktop, new SystemFileDialogs(() -> stage));
    program = running;
    ahead.ifPresent(running.doorway()::expect);
    running.begin(start);
    start.tour().ifPresent(folder -> play(running, folder));
  }

  @Override
  public void stop() {
    try {
      if (program != null) {
        program.close();
      }
    } finally {
      ahead.ifPresent(Ahead::close);
    }
  }

  private Start asked() {
    return Start.fromArguments(getParameters().getRaw());
  }

  // Of a thread that shows nothing.
  private static void say(Throwable failure) {
    System.err.println(Messages.of("main.failed").formatted(Problems.log(failure).text()));
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
