package candor.app.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;

/// Where a text area stands so that what is typed in it moves nothing around it. With each letter
/// JavaFX measures and lays out anew all that is between the area and the window, though the area
/// stays as large as it is.
public final class Still extends Region {
  private final TextArea area;

  public Still(TextArea area) {
    this.area = area;
    // What is not managed asks nobody above it for a layout.
    area.setManaged(false);
    getChildren().add(area);
    var _ = area.skinProperty().subscribe(this::follow);
  }

  // Letters and rows make another size of it, and only its own parts know when.
  private void follow() {
    requestLayout();
    for (var part : area.getChildrenUnmodifiable()) {
      if (part instanceof ScrollPane pane) {
        var _ = pane.prefViewportWidthProperty().subscribe(this::requestLayout);
        var _ = pane.prefViewportHeightProperty().subscribe(this::requestLayout);
      }
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return area.minWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return area.minHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return area.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return area.prefHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    return area.getBaselineOffset();
  }

  @Override
  protected void layoutChildren() {
    area.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
