package candor.app.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Where a label stands that says something else again and again. It keeps the room of the longest
/// it has said, so nothing around it moves, or is laid out anew, when it says something shorter.
public final class Steady extends Region {
  private final Label label;
  private double room;

  public Steady(Label label) {
    this.label = label;
    // What is not managed asks nobody above it for a layout.
    label.setManaged(false);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(label);
    var _ = label.fontProperty().subscribe(this::forget);
    var _ = label.insetsProperty().subscribe(this::forget);
    var _ = label.contentDisplayProperty().subscribe(this::forget);
    var _ = label.textProperty().subscribe(this::grow);
    var _ = label.graphicProperty().flatMap(Node::layoutBoundsProperty).subscribe(_ -> grow());
  }

  /// The label.
  public Label label() {
    return label;
  }

  // It takes another room now, whatever it says.
  private void forget() {
    room = 0;
    requestLayout();
  }

  private void grow() {
    if (wanted() > room) {
      requestLayout();
    }
  }

  private double wanted() {
    return label.getText().isEmpty() ? 0 : label.prefWidth(USE_COMPUTED_SIZE);
  }

  @Override
  protected double computePrefWidth(double height) {
    room = Math.max(room, wanted());
    return room;
  }

  @Override
  protected double computePrefHeight(double width) {
    return label.prefHeight(USE_COMPUTED_SIZE);
  }

  @Override
  protected void layoutChildren() {
    label.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
