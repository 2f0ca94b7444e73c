package candor.app.debrief;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A rating to be seen at a glance and to be read: a box that is filled from below up to its level,
/// with a bar at its side as high as that, and the number in it. So a row of them shows by heights
/// how far they are apart, in any colours.
final class LevelMark extends Pane {
  private static final double BAR = 0.13;
  private final Region fill = new Region();
  private final Region bar = new Region();
  private final Label number;
  private final double share;

  /// @param value from 1 to 5
  /// @param text what is written in it
  LevelMark(double value, String text) {
    share = Math.clamp(value / 5, 0, 1);
    number = new Label(text);
    number.getStyleClass().addAll("bold", "tabular");
    number.setMinWidth(0);
    fill.getStyleClass().add("level-fill");
    bar.getStyleClass().add("level-bar");
    getStyleClass().add("rating-mark");
    getChildren().addAll(fill, bar, number);
  }

  @Override
  protected void layoutChildren() {
    var in = getInsets();
    var width = getWidth() - in.getLeft() - in.getRight();
    var height = getHeight() - in.getTop() - in.getBottom();
    var filled = snapSizeY(height * share);
    fill.resizeRelocate(in.getLeft(), in.getTop() + height - filled, width, filled);
    var side = snapSizeX(width * BAR);
    bar.resizeRelocate(in.getLeft(), in.getTop() + height - filled, side, filled);
    var room = width - side;
    var wide = Math.min(number.prefWidth(-1), room);
    var high = number.prefHeight(wide);
    number.resizeRelocate(
        in.getLeft() + side + (room - wide) / 2, in.getTop() + (height - high) / 2, wide, high);
  }
}
