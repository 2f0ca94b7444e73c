package candor.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// Looks over what is laid out for what does not fit: words cut short, children outside their
/// parent, sideways scrolling.
///
/// Words may end in an ellipsis only where the view says so, by a least width or height of 0: a
/// name of any length in a row, a question that is not open; or inside the cells of a list.
/// Sideways scrolling is for the columns of a pipeline and for wide tables.
final class Fits {
  private static final double SLACK = 1.5;
  private final List<String> found = new ArrayList<>();

  private Fits() {}

  /// What does not fit, in words for the one who reads a failing test.
  static List<String> faults(Parent root) {
    var fits = new Fits();
    fits.look(root, false);
    return fits.found;
  }

  private void look(Node node, boolean free) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof ScrollBar bar
        && bar.getOrientation() == Orientation.HORIZONTAL
        && bar.getParent() instanceof ScrollPane pane
        && !pane.getStyleClass().contains("board-scroll")) {
      found.add("scrolls sideways: " + name(pane));
    }
    if (node instanceof Labeled labeled && !free) {
      cut(labeled);
    }
    if (node instanceof Pane pane && !free && pane.getClip() == null && !isViewport(pane)) {
      pane.getChildren().stream().filter(Node::isManaged).forEach(child -> inside(pane, child));
    }
    if (node instanceof Parent parent) {
      var within = free || parent instanceof VirtualFlow<?>;
      parent.getChildrenUnmodifiable().forEach(child -> look(child, within));
    }
  }

  private static boolean isViewport(Pane pane) {
    return pane.getParent() != null && pane.getParent().getStyleClass().contains("viewport");
  }

  private void cut(Labeled labeled) {
    var intended = labeled.getMinWidth() == 0 || labeled.getMinHeight() == 0;
    if (!intended
        && !labeled.getText().isEmpty()
        && labeled.lookup(".text") instanceof Text words
        && words.isVisible()
        && labeled.equals(words.getParent())
        && !words.getText().equals(labeled.getText())) {
      found.add(name(labeled) + " cut to: " + words.getText());
    }
  }

  private void inside(Pane pane, Node child) {
    if (!child.isVisible() || !(child instanceof Control || child instanceof Pane)) {
      return;
    }
    // What is moved by a style only, such as an icon hanging into the margin, means to be there.
    var room = pane.getLayoutBounds();
    var taken = child.getLayoutBounds();
    var box =
        new BoundingBox(
            child.getLayoutX() + taken.getMinX(),
            child.getLayoutY() + taken.getMinY(),
            taken.getWidth(),
            taken.getHeight());
    if (isOutside(room, box)) {
      found.add(
          name(child)
              + " leaves %s by %.0f %.0f %.0f %.0f"
                  .formatted(
                      name(pane),
                      room.getMinX() - box.getMinX(),
                      box.getMaxX() - room.getMaxX(),
                      room.getMinY() - box.getMinY(),
                      box.getMaxY() - room.getMaxY()));
    }
  }

  private static boolean isOutside(Bounds room, Bounds box) {
    return box.getMinX() < room.getMinX() - SLACK
        || box.getMaxX() > room.getMaxX() + SLACK
        || box.getMinY() < room.getMinY() - SLACK
        || box.getMaxY() > room.getMaxY() + SLACK;
  }

  private static String name(Node node) {
    var words = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
    return node.getClass().getSimpleName() + node.getStyleClass() + words;
  }
}
