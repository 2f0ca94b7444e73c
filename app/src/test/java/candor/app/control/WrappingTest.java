package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class WrappingTest {
  private static final String ARABIC =
      "محامية متخصصة في قانون العمل والهجرة، عشر سنوات من الخبرة في الشركات الدولية";

  @Test
  void textThatRunsFromRightToLeftIsLaidOutInANarrowWindow() {
    var window = Fx.window(() -> texts(ARABIC), 120, 400);
    var words = Fx.get(() -> ((Label) window.scene().getRoot().lookup(".label")).getText());
    assertEquals(ARABIC, words.replace("\n", " "));
    window.close();
  }

  @Test
  void textThatComesToRunFromRightToLeftIsLaidOutAtEveryStep() {
    for (var width = 60; width < 400; width += 17) {
      var window = Fx.window(() -> texts("Notes"), width, 400);
      var area = Fx.get(() -> (TextArea) window.scene().getRoot().lookup(".text-area"));
      for (var word : (ARABIC + " (2019) " + ARABIC + "\n").repeat(3).split("(?<=[ \n])", -1)) {
        step(window, () -> area.appendText(word));
      }
      step(window, () -> area.setText("Left to right again, long enough to be wrapped"));
      step(window, () -> area.insertText(5, ARABIC));
      step(window, area::undo);
      assertTrue(Fx.get(area::isWrapText));
      step(window, area::redo);
      step(window, () -> window.theme().setTextScale(1.5));
      step(window, () -> area.insertText(3, "another word"));
      window.close();
    }
  }

  @Test
  void textThatRunsFromRightToLeftStaysLaidOutWhenTheRoomForItShrinks() {
    var window = Fx.window(() -> texts(ARABIC), 700, 400);
    var area = Fx.get(() -> (TextArea) window.scene().getRoot().lookup(".text-area"));
    for (var width = 700; width > 80; width -= 31) {
      var narrower = width;
      step(window, () -> area.setMaxWidth(narrower));
      window.settle();
    }
    step(window, () -> area.setMaxWidth(700));
    window.settle();
    step(window, () -> window.theme().setTextScale(1.5));
    step(window, () -> window.theme().setTextScale(2));
    step(window, () -> area.setMaxHeight(30));
    window.close();
  }

  @Test
  void otherTextIsLeftAsItIs() {
    var long1 = "Maximiliane Freifrau von Hohenberg-Schwarzenstein und zu Guttenberg";
    var label = new Label(long1);
    Wrapping.wrap(label);
    assertEquals(long1, label.getText());
    assertTrue(label.isWrapText());
  }

  @Test
  void linesAreBrokenBetweenWords() {
    var text = ARABIC + "\n\n" + "x".repeat(50) + " y";
    var broken = Wrapping.broken(text);
    assertEquals(text.replace("\n", " "), broken.replace("\n", " "));
    assertEquals(List.of("x".repeat(50)), broken.lines().filter(l -> l.length() > 40).toList());
  }

  /// Takes the picture in the same breath, so that a failing layout fails the test and not a later
  /// one.
  private static void step(Fx.Window window, Runnable change) {
    Fx.run(
        () -> {
          change.run();
          assertNotNull(window.scene().snapshot(null));
        });
  }

  private static Parent texts(String text) {
    var label = new Label(text);
    Wrapping.wrap(label);
    var area = new TextArea(text);
    Wrapping.wrap(area);
    return new VBox(label, area);
  }
}
