package candor.app.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Fx;
import candor.model.job.Job;
import candor.model.job.JobStatus;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the palette finds of a job that is shown.
class PipelinePaletteTest {
  private final Backend backend = new Backend();
  private final Fx.Window window = backend.window();

  @AfterEach
  void close() {
    window.close();
    backend.close();
  }

  @Test
  void whatTheMenuOfAJobHoldsNowIsFoundByItsWords() {
    pick("close");
    assertEquals(JobStatus.CLOSED, status());
    pick("reopen");
    assertEquals(JobStatus.OPEN, status());
  }

  private void pick(String words) {
    window.press(KeyCode.K, "ctrl");
    Fx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).setText(words));
    Fx.run(backend.lanes::runAll);
    window.press(KeyCode.ENTER);
    Fx.run(backend.lanes::runAll);
    window.settle();
  }

  private JobStatus status() {
    return backend.store.read(s -> s.find(backend.job)).map(Job::status).orElseThrow();
  }
}
