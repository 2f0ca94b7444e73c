package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Undo of what has left already.
class AlreadySentTest {
  @TempDir Path folder;

  @Test
  void whatWasSentIsSaidToBeTakenBackAtTheBoard() {
    var at = folder.resolve("Work");
    var made = new Workspaces(InstantSource.system(), new Random(1)).create(at, false, "Me");
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace()) {
      var store = workspace.store();
      var site = folder.resolve("site").toString();
      var board =
          new EditBoards(store)
              .add(BoardSort.CAREER_SITE, BoardSettings.of("Site", site, "Acme"))
              .orElseThrow();
      var details =
          new JobDetails(
              "Nurse",
              1,
              "",
              "Utrecht",
              "NL",
              Workplace.ON_SITE,
              Employment.FULL_TIME,
              null,
              "Nights and weekends.");
      var opened = new EditJobs(store).open(details, null, EditJobs.FIRST_STAGES);
      var job = assertInstanceOf(JobResult.Saved.class, opened).job().id();
      var queued = new PublishJob(store).publish(job, board.id());
      assertInstanceOf(PublishResult.Queued.class, queued);
      var outbox = new Outbox(store);
      var due = outbox.due();
      assertEquals(1, due.size());
      var _ = outbox.sending(due);
      outbox.sent(due.stream().map(OutboxItem::id).toList());
    }
    var program = Started.at(folder, at);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Candidates");
    hand.key(KeyCode.Z, "ctrl");
    hand.see("an exchange with the board has begun on it");
    hand.see("close the posting");
    Fx.run(program::close);
  }
}
