package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.app.Fx;
import candor.app.tour.Hand;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.model.store.Store;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A published job that is changed in its form.
class ChangedJobTest {
  @TempDir Path folder;

  @Test
  void saysOnceItIsSavedWhatItsBoardsAreToShow() {
    var work = folder.resolve("Work");
    var made = new Workspaces(InstantSource.system(), new Random(1)).create(work, false, "Me");
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace()) {
      publish(workspace.store());
    }
    var program = Started.at(folder, work);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Today");
    hand.key(KeyCode.DIGIT2, "ctrl");
    hand.see("Nurse");
    hand.key(KeyCode.ENTER);
    hand.press("Edit job");
    hand.fill("Title", "Night nurse");
    hand.press("Save job");
    hand.see("“Night nurse” still stands on a board as it was");
    hand.press("Publish again");
    hand.see("Queued “Night nurse” for 1 board");
    Fx.run(program::close);
  }

  private static void publish(Store store) {
    var details =
        new JobDetails(
            "Nurse", 1, "", "Graz", "AT", Workplace.ON_SITE, Employment.FULL_TIME, null, "Cares.");
    var opened = new EditJobs(store).open(details, null, List.of("Applied"));
    var job = assertInstanceOf(JobResult.Saved.class, opened).job();
    var board =
        new EditBoards(store)
            .add(BoardSort.PRACTICE, BoardSettings.of("Practice board", "", "Acme"))
            .orElseThrow();
    assertInstanceOf(
        PublishResult.Queued.class, new PublishJob(store).publish(job.id(), board.id()));
  }
}
