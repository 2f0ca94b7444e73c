package candor.app.control;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands where there is nothing yet: what this place is for, and the first thing to do.
public final class EmptyState extends VBox {
  public EmptyState(Feather icon, String title, String text) {
    this(icon, title, text, Optional.empty());
  }

  public EmptyState(Feather icon, String title, String text, Action action) {
    this(icon, title, text, Optional.of(action));
  }

  private EmptyState(Feather icon, String title, String text, Optional<Action> action) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    var heading = new Label(title);
    heading.getStyleClass().add("strong");
    var body = new Label(text);
    body.getStyleClass().add("muted");
    Wrapping.wrap(body);
    for (var words : new Label[] {heading, body}) {
      words.setMinHeight(USE_PREF_SIZE);
    }
    Wrapping.wrap(heading);
    getChildren().addAll(Icons.of(icon), heading, body);
    action.ifPresent(what -> getChildren().add(Buttons.plain(what)));
  }
}
