package candor.app.main;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Shows the window.
public final class CandorApplication extends Application {
  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 1000, 700));
    stage.setTitle("Candor");
    stage.show();
  }
}
