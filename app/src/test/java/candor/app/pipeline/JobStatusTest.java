package candor.app.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobStatus;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is found and offered of a job as it is opened and closed.
class JobStatusTest {
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

  @Test
  void theEmptyFirstStageOffersOnlyWhatTheJobCan() {
    assertTrue(empty().contains("publish the job"), empty());
    pick("put on hold");
    assertTrue(empty().contains("reopen the job to publish"), empty());
    pick("close");
    assertFalse(empty().contains("Add a candidate"), empty());
    assertTrue(empty().contains("Reopen it to publish"), empty());
    pick("reopen");
    assertTrue(empty().contains("publish the job"), empty());
  }

  @Test
  void whoIsToBeAddedToAClosedJobReopensItFirst() {
    pick("close");
    add();
    assertTrue(isShown(".notice", "A closed job takes nobody in."));
    assertFalse(isShown(".add-panel", ""));
    Fx.run(() -> ((Button) window.scene().getRoot().lookup(".notice .button")).fire());
    Fx.run(backend.lanes::runAll);
    assertEquals(JobStatus.OPEN, status());
    add();
    assertTrue(isShown(".add-panel", ""));
  }

  @Test
  void whoIsAddedToAJobThatWasClosedMeanwhileIsNotInIt() {
    add();
    var _ = new EditJobs(backend.store).changeStatus(backend.job, JobStatus.CLOSED);
    window.type("Zoe Quinn");
    window.press(KeyCode.ENTER);
    Fx.run(backend.lanes::runAll);
    window.settle();
    assertTrue(isShown(".notice", "Zoe Quinn was not added. Reopen the job first"));
    assertEquals(List.of(), backend.data().pipelines().cards(backend.job));
  }

  private void add() {
    window.press(KeyCode.ENTER, "ctrl");
    Fx.run(backend.lanes::runAll);
    window.settle();
  }

  private boolean isShown(String where, String words) {
    return Fx.get(
        () ->
            window.scene().getRoot().lookupAll(where + " .label").stream()
                .anyMatch(label -> ((Label) label).getText().startsWith(words)));
  }

  private String empty() {
    return Fx.get(() -> ((Label) window.scene().getRoot().lookup(".column-empty")).getText());
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
