package candor.app.control;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// A word or two about a thing: its state, its source, a label given by the user.
public final class Tag extends Label {
  public Tag(String text) {
    this(text, Tone.NEUTRAL);
  }

  public Tag(String text, Tone tone) {
    super(text);
    getStyleClass().addAll("tag", tone.styleClass());
    setMinWidth(USE_PREF_SIZE);
  }

  public Tag(String text, Tone tone, Feather icon) {
    this(text, tone);
    setGraphic(Icons.of(icon));
  }
}
