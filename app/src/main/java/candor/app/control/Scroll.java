package candor.app.control;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Lets content that may be taller than its room scroll up and down; as wide as its room, and quiet
/// about itself: no edge, no background, no stop for Tab.
public final class Scroll extends ScrollPane {
  private Optional<Region> hugged = Optional.empty();

  public Scroll(Node content) {
    super(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("scroll");
    setMinHeight(0);
  }

  /// One that asks for no more height than its content, and scrolls where it gets less.
  public static Scroll around(Region content) {
    var scroll = new Scroll(content);
    scroll.hugged = Optional.of(content);
    return scroll;
  }

  @Override
  public Orientation getContentBias() {
    return hugged.isPresent() ? Orientation.HORIZONTAL : super.getContentBias();
  }

  @Override
  protected double computePrefHeight(double width) {
    return hugged
        .map(content -> content.prefHeight(width) + getInsets().getTop() + getInsets().getBottom())
        .orElseGet(() -> super.computePrefHeight(width));
  }

  @Override
  protected double computePrefWidth(double height) {
    return hugged
        .map(content -> content.prefWidth(-1))
        .orElseGet(() -> super.computePrefWidth(height));
  }
}
