package candor.app.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Fx;
import candor.model.pipeline.Outcome;
import java.time.Duration;
import javafx.event.ActionEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineTableTest {
  private final Backend backend = new Backend();

  @AfterEach
  void close() {
    backend.close();
  }

  @Test
  void theTableHasTheSameKeysAndMarks() {
    var ada = backend.add("Ada Lovelace");
    var grace = backend.add("Grace Hopper");
    var window = backend.window();

    window.press(KeyCode.SPACE);
    table(window);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.SPACE);
    window.press(KeyCode.RIGHT, "alt");
    store();
    Fx.assertNames(window.scene().getRoot());
    window.close();

    assertEquals(backend.stage(1).id(), backend.stored(ada).stage());
    assertEquals(backend.stage(1).id(), backend.stored(grace).stage());
  }

  @Test
  void afterSomebodyWasRejectedAKeyIsAboutTheNext() {
    var ada = backend.add("Ada Lovelace");
    var grace = backend.add("Grace Hopper");
    var yuki = backend.add("Yuki Tanaka");
    var window = backend.window();

    table(window);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.R);
    window.press(KeyCode.ENTER, "ctrl");
    window.press(KeyCode.H);
    store();
    assertEquals(Outcome.REJECTED, backend.stored(ada).outcome());
    window.press(KeyCode.H);
    store();
    window.close();

    assertEquals(Outcome.REJECTED, backend.stored(ada).outcome());
    assertEquals(Outcome.HIRED, backend.stored(grace).outcome());
    assertEquals(Outcome.ACTIVE, backend.stored(yuki).outcome());
  }

  @Test
  void aSecondKeyIsAboutTheSameCardHoweverFarTheFirstMovedIt() {
    var ada = backend.add("Ada Lovelace");
    var grace = backend.add("Grace Hopper");
    for (var i = 0; i < 148; i++) {
      backend.move(backend.add("Candidate " + i), i < 100 ? 0 : i < 120 ? 1 : 2);
    }
    var window = backend.window();

    table(window);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.RIGHT, "alt");
    store();
    window.press(KeyCode.RIGHT, "alt");
    store();
    assertEquals(backend.stage(2).id(), backend.stored(ada).stage());
    window.press(KeyCode.H);
    store();
    window.press(KeyCode.H);
    store();
    window.close();

    assertEquals(Outcome.HIRED, backend.stored(ada).outcome());
    assertEquals(backend.stage(0).id(), backend.stored(grace).stage());
    assertEquals(Outcome.ACTIVE, backend.stored(grace).outcome());
  }

  private void table(Fx.Window window) {
    Fx.run(
        () -> {
          window.scene().getRoot().lookupAll(".segmented .toggle-button").stream()
              .skip(1)
              .findFirst()
              .orElseThrow()
              .fireEvent(new ActionEvent());
          backend.lanes.pass(Duration.ZERO);
          window.scene().getRoot().lookup(".table-view").requestFocus();
          backend.lanes.runAll();
        });
    window.settle();
  }

  private void store() {
    Fx.run(() -> backend.lanes.runAll());
    Fx.run(() -> backend.lanes.pass(Duration.ZERO));
  }
}
