package candor.app.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.model.interview.NoteLineId;
import candor.model.interview.TypedLine;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SightTest {
  private static final int LINES = 400;
  private static final String[] LONG =
      IntStream.range(0, LINES)
          .mapToObj(i -> "line " + i + " that is quite long".repeat(i % 9))
          .toArray(String[]::new);
  private final EditorWindow written = new EditorWindow();

  @AfterEach
  void close() {
    written.close();
  }

  @Test
  void notesThatWereLoadedBeforeTheyAreShownOpenAtTheirCaret() {
    for (var line : List.of(LINES - 1, LINES / 2, 0)) {
      written.openAt(line, LONG);
      assertTrue(isInSight(), "at line " + line);
      assertEquals(line, Fx.get(() -> written.editor().lines().indexOf(written.editor().line())));
      written.close();
    }
    written.openAt(0, "");
    assertTrue(isInSight(), "in no notes");
  }

  @Test
  void aCaretThatGoesFarIsInSight() {
    written.open(LONG);
    for (var key : List.of(KeyCode.HOME, KeyCode.END, KeyCode.HOME, KeyCode.END)) {
      written.window().press(key, "ctrl");
      assertTrue(isInSight(), key.getName());
    }
    for (var line : List.of(LINES / 2, 3, LINES - 5, LINES / 3)) {
      assertTrue(Fx.get(() -> written.editor().goTo(written.editor().lines().get(line).id())));
      written.window().settle();
      assertTrue(isInSight(), "at line " + line);
    }
  }

  @Test
  void aCaretInSightStaysSoWhenTheViewGetsLower() {
    written.open(LONG);
    for (var height : List.of(400, 200, 500, 300)) {
      setHeight(height);
      assertTrue(isInSight(), "at " + height);
    }
  }

  @Test
  void whoLooksElsewhereIsNotTakenBackToTheCaretWhenTheViewGetsLower() {
    written.open(LONG);
    written.roll(2_000);
    var seen = written.seen();
    assertFalse(isInSight());
    setHeight(300);
    assertFalse(isInSight());
    assertTrue(seen.containsAll(written.seen()) || written.seen().containsAll(seen));
  }

  @Test
  void linesThatGetOtherNamesStayWhereTheyAre() {
    written.open(LONG);
    var seen = written.seen();
    Fx.run(() -> written.editor().setQuestionNames(key -> key.isEmpty() ? "" : "Other " + key));
    written.window().settle();
    assertEquals(seen, written.seen());
    assertTrue(isInSight());
  }

  @Test
  void theCaretStaysInSightWhenLinesComeFromElsewhere() {
    written.open(LONG);
    var first = Fx.get(() -> written.editor().lines().getFirst());
    var line =
        new TypedLine(
            new NoteLineId(new UUID(8, 1)),
            first.place() + 1,
            "",
            "from elsewhere",
            first.writtenAt());
    Fx.run(() -> written.editor().adopt(List.of(line), List.of()));
    written.window().settle();
    assertEquals(LINES + 1, written.texts().size());
    assertTrue(isInSight());
  }

  private void setHeight(double height) {
    Fx.run(() -> written.window().stage().setHeight(height));
    written.window().settle();
  }

  private boolean isInSight() {
    return Fx.get(
        () -> {
          var caret = written.node(".caret");
          var content = (Region) written.node(".notes-area .content");
          var bounds = caret.getBoundsInParent();
          return !bounds.isEmpty()
              && bounds.getMinY() >= -2
              && bounds.getMaxY() <= content.getHeight() + 2;
        });
  }
}
