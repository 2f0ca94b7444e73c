package candor.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import candor.app.Fx;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class PlainScrollSkinTest {
  @Test
  void nothingThatScrollsKeepsAPictureOfWhatItShows() {
    var window =
        Fx.window(
            () ->
                new VBox(
                    new Scroll(new Label("Form")),
                    new ScrollPane(new Label("Board")),
                    new TextArea("Note")),
            300,
            400);
    var shown = Fx.get(() -> window.scene().getRoot().lookupAll(".viewport"));
    assertEquals(3, shown.size());
    assertFalse(Fx.get(() -> shown.stream().anyMatch(Node::isCache)));
    window.close();
  }
}
