package candor.app.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Fx;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComposingTest {
  private final EditorWindow written = new EditorWindow();

  @AfterEach
  void close() {
    written.close();
  }

  @Test
  void anInputMethodComposesAndCommits() {
    written.open("ab");
    written.compose("", "に");
    written.compose("", "にほ");
    assertEquals(List.of("abにほ"), written.texts());
    assertEquals(written.texts(), written.seen());
    written.compose("日本", "");
    assertEquals(List.of("ab日本"), written.texts());
    written.compose("é", "");
    written.compose("😀", "");
    assertEquals(List.of("ab日本é😀"), written.texts());
    assertEquals(written.texts(), written.seen());
    written.window().press(KeyCode.BACK_SPACE);
    assertEquals(List.of("ab日本é"), written.texts());
  }

  @Test
  void theCaretStandsBehindWhatIsComposedAlsoWhereThatIsAsLongAsBefore() {
    written.open("");
    written.compose("", "i");
    written.compose("", "W");
    assertEquals(
        words().getMaxX(), edges(() -> written.node(".notes-area .caret")).getCenterX(), 2);
  }

  @Test
  void whatIsComposedBelowTheNameOfAQuestionIsUnderlined() {
    written.open();
    Fx.run(() -> written.editor().questionProperty().set("one"));
    written.compose("", "にほ");
    assertEquals(
        words().getMaxY(), edges(() -> written.node(".notes-area .content > Line")).getMaxY(), 6);
  }

  private Bounds words() {
    return edges(() -> written.shown().getFirst().getChildren().getFirst());
  }

  private static Bounds edges(Supplier<Node> node) {
    return Fx.get(() -> node.get().localToScene(node.get().getBoundsInLocal()));
  }
}
