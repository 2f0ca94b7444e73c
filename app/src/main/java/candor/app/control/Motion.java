package candor.app.control;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// The one movement there is: what comes into the window fades in, quickly. What goes is gone at
/// once, so that nothing waits for a picture.
public final class Motion {
  private static final Duration SHORT = Duration.millis(140);

  private Motion() {}

  /// Fades a node in that was just put into the window.
  ///
  /// @param welcome whether the system and the user want movement; without it, it is simply there
  public static void appear(Node node, boolean welcome) {
    if (!welcome) {
      node.setOpacity(1);
      return;
    }
    var fade = new FadeTransition(SHORT, node);
    fade.setFromValue(0);
    fade.setToValue(1);
    node.setOpacity(0);
    fade.play();
  }
}
