package candor.app.control;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A narrow part beside the main one where there is room for both, above it where there is not; all
/// measured in heights of the text. Neither leaves the window in between, so that the keyboard
/// stays where it is.
public final class Beside extends Pane {
  private final Region aside;
  private final Region main;
  private final Room room;
  private final Label em = new Label();

  /// What the parts need.
  ///
  /// @param aside the width of the narrow part
  /// @param least the width that the main part needs beside it
  /// @param gap between the two
  /// @param share how much of the height the narrow part gets above the main one; 0 for as much as
  ///   it asks for, where the whole is as high as its parts
  public record Room(double aside, double least, double gap, double share) {}

  public Beside(Region aside, Region main, Room room) {
    this.aside = aside;
    this.main = main;
    this.room = room;
    em.setManaged(false);
    em.setVisible(false);
    setMinSize(0, 0);
    getChildren().addAll(em, aside, main);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    var edges = getInsets().getTop() + getInsets().getBottom();
    var across = (width < 0 ? getWidth() : width) - sides();
    return edges
        + (isBeside(across)
            ? Math.max(
                aside.prefHeight(of(room.aside())),
                main.prefHeight(across - of(room.aside() + room.gap())))
            : aside.prefHeight(across) + of(room.gap()) + main.prefHeight(across));
  }

  @Override
  protected double computePrefWidth(double height) {
    return sides() + of(room.aside() + room.gap()) + main.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    var left = getInsets().getLeft();
    var top = getInsets().getTop();
    var width = getWidth() - sides();
    var height = getHeight() - top - getInsets().getBottom();
    var gap = of(room.gap());
    if (isBeside(width)) {
      var at = of(room.aside());
      aside.resizeRelocate(left, top, at, height);
      main.resizeRelocate(left + at + gap, top, most(width - at - gap), height);
      return;
    }
    var above = room.share() == 0 ? aside.prefHeight(width) : room.share() * height;
    aside.resizeRelocate(left, top, width, above);
    main.resizeRelocate(left, top + above + gap, most(width), Math.max(0, height - above - gap));
  }

  private double most(double width) {
    return main.getMaxWidth() > 0 ? Math.min(width, main.getMaxWidth()) : width;
  }

  private boolean isBeside(double width) {
    return width >= of(room.aside() + room.gap() + room.least());
  }

  private double sides() {
    return getInsets().getLeft() + getInsets().getRight();
  }

  private double of(double ems) {
    return snapSizeX(ems * em.getFont().getSize());
  }
}
