package candor.app.main;

import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows the window and closes what it opened.
public final class CandorApplication extends Application {
  private @Nullable Program program;

  @Override
  public void start(Stage stage) {
    stage.getIcons().add(new Image(CandorApplication.class.getResource("candor.png").toString()));
    var home = HomeFolders.ofThisSystem();
    program = new Program(stage, home);
    program.begin(Start.fromArguments(getParameters().getRaw()));
  }

  @Override
  public void stop() {
    if (program != null) {
      program.close();
    }
  }
}
