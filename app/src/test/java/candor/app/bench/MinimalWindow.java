package candor.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window with one word in it: what any JavaFX program pays.
public final class MinimalWindow extends Application {
  public static void main(String[] args) {
    Child.say("main", 0);
    launch(MinimalWindow.class, args);
  }

  @Override
  public void start(Stage stage) {
    var scene = new Scene(new StackPane(new Label("Hello")), 1280, 820);
    stage.setScene(scene);
    var watch = new Watch(scene);
    var _ = watch.until(stage::show, () -> true).thenAccept(MinimalWindow::painted);
  }

  private static void painted(Watch.Seen seen) {
    Child.say("window", seen.nanos());
    try {
      Child.sayUse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Platform.exit();
  }
}
