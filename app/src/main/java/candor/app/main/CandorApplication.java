package candor.app.main;

import candor.app.work.HostDesktop;
import candor.app.work.SystemFileDialogs;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows the window and closes what it opened.
public final class CandorApplication extends Application {
  private @Nullable Program program;

  @Override
  public void start(Stage stage) {
    var home = HomeFolders.ofThisSystem();
    var desktop = new HostDesktop(getHostServices());
    program = new Program(stage, home, desktop, new SystemFileDialogs(() -> stage));
    program.begin(Start.fromArguments(getParameters().getRaw()));
  }

  @Override
  public void stop() {
    if (program != null) {
      program.close();
    }
  }
}
