package candor.app.control;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Lets content that may be taller than its room scroll up and down; as wide as its room, and quiet
/// about itself: no edge, no background, no stop for Tab.
public final class Scroll extends ScrollPane {
  private static final double AROUND = 8;
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

  /// Brings a part of the content into sight that is not, with a little of what is around it; what
  /// is not part of it changes nothing.
  public void reveal(Node part) {
    if (isWithin(part, getContent())) {
      reveal(this, part);
    }
  }

  /// Brings it into sight in everything that scrolls and that it is in.
  public static void revealAround(Node part) {
    for (var around = part.getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane pane) {
        reveal(pane, part);
      }
    }
  }

  /// The same for what is made or moved just now: once it has its place.
  public static void revealOnceLaidOut(Node part) {
    var scene = part.getScene();
    var once =
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            revealAround(part);
          }
        };
    scene.addPostLayoutPulseListener(once);
  }

  private static void reveal(ScrollPane pane, Node part) {
    var content = pane.getContent();
    if (part.getScene() == null || content == null || !content.isVisible()) {
      return;
    }
    var place = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    var seen = pane.getViewportBounds().getHeight();
    var hidden = content.getLayoutBounds().getHeight() - seen;
    if (hidden <= 0 || place == null) {
      return;
    }
    var top = pane.getVvalue() * hidden;
    if (place.getMinY() < top) {
      pane.setVvalue(Math.clamp((place.getMinY() - AROUND) / hidden, 0, 1));
    } else if (place.getMaxY() > top + seen) {
      pane.setVvalue(Math.clamp((place.getMaxY() + AROUND - seen) / hidden, 0, 1));
    }
  }

  private static boolean isWithin(Node part, Node content) {
    return part.equals(content)
        || (part.getParent() != null && isWithin(part.getParent(), content));
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
