package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where questions, notes and a document stand in windows of several widths.
class DeskPaneTest {
  private final Region questions = new Region();
  private final Region notes = new Region();
  private final Region document = new Region();
  private Fx.Window window;

  @BeforeEach
  void open() {
    window = Fx.window(() -> new StackPane(new DeskPane(questions, notes, document)), 1400, 400);
    Fx.run(() -> document.setVisible(true));
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aDocumentStandsBesideTheNotesAlsoInLargeTextInASmallWindow() {
    show(855, 1.5);
    assertEquals(400, document.getHeight());
    assertTrue(document.getWidth() >= 18 * 21, document.getWidth() + "");
    assertTrue(notes.getWidth() >= 20 * 21, notes.getWidth() + "");
    assertTrue(notes.getLayoutX() > document.getWidth());
  }

  @Test
  void theNotesGetNarrowerBeforeTheDocumentDoesOnlyDownToWhatCanBeRead() {
    show(800, 1);
    assertEquals(400, document.getHeight());
    assertTrue(notes.getWidth() >= 24 * 14, notes.getWidth() + "");
    Fx.run(() -> window.stage().setHeight(700));
    show(855, 2);
    assertTrue(document.getHeight() < 400);
    assertTrue(notes.getLayoutY() > document.getHeight());
  }

  @Test
  void whereItIsTooLowForBothAboveEachOtherTheyShareTheWidth() {
    show(855, 2);
    assertEquals(400, document.getHeight());
    assertEquals(400, notes.getHeight());
    assertEquals(document.getWidth(), notes.getWidth(), 1);
  }

  private void show(double width, double scale) {
    Fx.run(
        () -> {
          window.theme().setTextScale(scale);
          window.stage().setWidth(width);
        });
    window.settle();
  }
}
