package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

  private static Parent texts(String text) {
    var label = new Label(text);
    Wrapping.wrap(label);
    var area = new TextArea(text);
    Wrapping.wrap(area);
    return new VBox(label, area);
  }
}
