package candor.app.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Lets content that may be taller than its room scroll up and down; as wide as its room, and quiet
/// about itself: no edge, no background, no stop for Tab.
public final class Scroll extends ScrollPane {
  public Scroll(Node content) {
    super(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("scroll");
    setMinHeight(0);
  }
}
