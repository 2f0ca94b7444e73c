package candor.app.control;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Whom a screen is about, above everything else on it: the name, and below it what for.
public final class Subject extends HBox {
  private static final double LEAST = 16;
  private final Label name = new Label();
  private final Label about = new Label();
  private Optional<Said> said = Optional.empty();

  private record Said(Object id, String who, List<String> what) {}

  public Subject() {
    getStyleClass().add("subject");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    name.getStyleClass().add("title");
    name.setMinWidth(0);
    about.setMinWidth(0);
    about.getStyleClass().add("muted");
    var words = new VBox(name, about);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    getChildren().add(words);
    var _ = widthProperty().subscribe(this::fit);
  }

  /// Says who and what for; nothing moves where it says so already.
  ///
  /// @param id decides the colour of the initials
  /// @param what for example the job and the round; empty parts are left out
  public void show(Object id, String who, List<String> what) {
    var now = Optional.of(new Said(id, who, what));
    if (now.equals(said)) {
      return;
    }
    said = now;
    name.setText(who);
    name.setTooltip(new Tooltip(who));
    about.setText(String.join("  ·  ", what.stream().filter(part -> !part.isEmpty()).toList()));
    about.setTooltip(new Tooltip(about.getText()));
    var words = getChildren().getLast();
    getChildren().setAll(new Avatar(id, who, Avatar.Size.LARGE), words);
    fit();
  }

  // Who and what for before the picture of the initials.
  private void fit() {
    if (getChildren().getFirst() instanceof Avatar avatar) {
      var words = getChildren().getLast().prefWidth(-1);
      var whole = getWidth() >= avatar.prefWidth(-1) + getSpacing() + words;
      var room = getWidth() == 0 || (whole && getWidth() >= LEAST * about.getFont().getSize());
      avatar.setVisible(room);
      avatar.setManaged(room);
    }
  }

  /// The name as shown.
  public ReadOnlyStringProperty nameProperty() {
    return name.textProperty();
  }

  /// What for, as shown.
  public ReadOnlyStringProperty aboutProperty() {
    return about.textProperty();
  }
}
