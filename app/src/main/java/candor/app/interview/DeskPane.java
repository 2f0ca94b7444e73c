package candor.app.interview;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Questions at the left, notes in the middle, and a document at the right for as long as it is
/// wanted. With less room the document takes the place of the questions, and the notes get narrower
/// before it would lie above them, where little of a page is seen; with little, what is left of the
/// two stands above the notes. No part ever leaves the window, so that the keyboard stays where it
/// is. Widths are in heights of the text.
final class DeskPane extends Pane {
  private static final double QUESTIONS = 20;
  private static final double NOTES = 24;
  private static final double LEAST_NOTES = 20;
  private static final double GAP = 1.143;
  private static final double DOCUMENT = 30;
  private static final double LEAST_DOCUMENT = 18;
  private static final double ABOVE = 0.34;
  private static final double DOCUMENT_ABOVE = 0.45;
  private static final double LOW = 16;
  private static final double STEP = 4;
  private final Region questions;
  private final Region notes;
  private final Region document;
  private final Region edge = new Region();
  private final Label em = new Label();
  private final DoubleProperty wanted = new SimpleDoubleProperty(this, "wanted", DOCUMENT);

  DeskPane(Region questions, Region notes, Region document) {
    this.questions = questions;
    this.notes = notes;
    this.document = document;
    em.setManaged(false);
    em.setVisible(false);
    edge.getStyleClass().add("desk-edge");
    edge.setCursor(Cursor.H_RESIZE);
    edge.setOnMouseDragged(
        event -> {
          widen(
              getWidth()
                  - getInsets().getRight()
                  - edge.getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getX());
          event.consume();
        });
    setMinSize(0, 0);
    document.setVisible(false);
    for (var part : List.of(questions, notes, document, edge)) {
      // What is not managed asks nobody above it for a layout, and each has its room whatever is in
      // it.
      part.setManaged(false);
    }
    getChildren().addAll(em, questions, notes, document, edge);
    var _ = document.visibleProperty().subscribe(this::requestLayout);
    var _ = wanted.subscribe(this::requestLayout);
  }

  /// Makes the document wider, or narrower.
  ///
  /// @param steps negative for narrower
  void widen(int steps) {
    wanted.set(Math.clamp(wanted.get() + steps * STEP, LEAST_DOCUMENT, 3 * DOCUMENT));
  }

  private void widen(double width) {
    wanted.set(Math.clamp(width / of(1), LEAST_DOCUMENT, 3 * DOCUMENT));
  }

  @Override
  protected void layoutChildren() {
    var left = getInsets().getLeft();
    var top = getInsets().getTop();
    var width = getWidth() - left - getInsets().getRight();
    var height = getHeight() - top - getInsets().getBottom();
    var gap = of(GAP);
    var three = document.isVisible() && width >= of(QUESTIONS + NOTES + LEAST_DOCUMENT + 2 * GAP);
    var aside = document.isVisible() && !three ? document : questions;
    questions.setVisible(aside.equals(questions));
    edge.setVisible(three);
    var beside =
        aside.equals(document) ? LEAST_DOCUMENT + LEAST_NOTES + GAP : QUESTIONS + NOTES + GAP;
    if (aside.equals(document) && width < of(beside) && height < of(LOW)) {
      // Above each other nothing would be seen of either.
      var half = (width - gap) / 2;
      document.resizeRelocate(left, top, half, height);
      notes.resizeRelocate(left + half + gap, top, half, height);
      return;
    }
    if (width < of(beside)) {
      var above = height * (aside.equals(document) ? DOCUMENT_ABOVE : ABOVE);
      aside.resizeRelocate(left, top, width, above);
      notes.resizeRelocate(left, top + above + gap, width, Math.max(0, height - above - gap));
      return;
    }
    if (aside.equals(document)) {
      var most = Math.max(of(LEAST_DOCUMENT), width - of(NOTES + GAP));
      var at = Math.min(of(wanted.get()), most);
      document.resizeRelocate(left, top, at, height);
      notes.resizeRelocate(left + at + gap, top, width - at - gap, height);
      return;
    }
    var at = of(QUESTIONS);
    questions.resizeRelocate(left, top, at, height);
    var right = 0.0;
    if (three) {
      right = Math.min(of(wanted.get()), width - of(QUESTIONS + NOTES + 2 * GAP));
      document.resizeRelocate(left + width - right, top, right, height);
      edge.resizeRelocate(left + width - right - gap, top, gap, height);
      right += gap;
    }
    notes.resizeRelocate(left + at + gap, top, width - at - gap - right, height);
  }

  private double of(double ems) {
    return snapSizeX(ems * em.getFont().getSize());
  }
}
