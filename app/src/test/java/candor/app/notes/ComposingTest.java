package candor.app.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import candor.app.Fx;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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

  @Test
  void aKeyOfTheProgramKeepsWhatIsComposed() {
    written.open("ab");
    written.compose("", "に");
    written.window().press(KeyCode.SHIFT);
    written.compose("", "にほ");
    written.window().press(KeyCode.DIGIT2, "alt");
    // As some input methods drop it once the keyboard or the caret goes elsewhere.
    written.compose("", "");
    written.compose("", "ん");
    assertEquals(List.of("abにほん"), written.texts());
    written.window().press(KeyCode.Z, "ctrl");
    assertEquals(List.of("ab"), written.texts());
  }

  @Test
  void aClickKeepsWhatIsComposed() {
    written.open("ab");
    written.compose("", "に");
    Fx.run(
        () -> {
          written.input("", "");
          written.area().fireEvent(pressed());
        });
    written.window().settle();
    assertEquals(List.of("abに"), written.texts());
  }

  @Test
  void whatIsConfirmedTwiceIsWrittenOnce() {
    written.open("ab");
    written.compose("", "に");
    written.window().press(KeyCode.DIGIT2, "alt");
    written.compose("に", "");
    assertEquals(List.of("abに"), written.texts());
    written.compose("に", "");
    assertEquals(List.of("abにに"), written.texts());
  }

  @Test
  void competenciesAreOfferedForWhatIsComposedNow() {
    written.open();
    written.compose("", "＃r");
    written.compose("", "＃d");
    assertEquals(List.of("Data modelling", "System design"), written.offered());
    written.compose("", "＃で");
    assertFalse(Fx.get(() -> written.node(".note-completion").isVisible()));
  }

  @Test
  void whatIsDroppedGoes() {
    written.open("ab");
    written.compose("", "に");
    written.compose("", "");
    assertEquals(List.of("ab"), written.texts());
    assertEquals(written.texts(), written.seen());
  }

  @Test
  void whatIsDroppedToBeConfirmedIsOneStepToTakeBack() {
    written.open("ab");
    for (var syllable : List.of("한", "글")) {
      written.compose("", "ㅎ");
      written.compose("", syllable);
      Fx.run(
          () -> {
            written.input("", "");
            written.input(syllable, "");
          });
    }
    written.window().settle();
    assertEquals(List.of("ab한글"), written.texts());
    written.window().press(KeyCode.Z, "ctrl");
    assertEquals(List.of("ab"), written.texts());
  }

  private MouseEvent pressed() {
    var at = written.area().localToScene(5, 5);
    return new MouseEvent(
        MouseEvent.MOUSE_PRESSED,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  private Bounds words() {
    return edges(() -> written.shown().getFirst().getChildren().getFirst());
  }

  private static Bounds edges(Supplier<Node> node) {
    return Fx.get(() -> node.get().localToScene(node.get().getBoundsInLocal()));
  }
}
