package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.history.Undo;
import candor.model.job.Job;
import candor.model.job.JobStatus;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxAct;
import candor.model.posting.OutboxItem;
import candor.model.posting.Posting;
import candor.model.posting.PublishResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishViewModelTest {
  @TempDir Path folder;
  private Publications all;
  private int closed;

  @BeforeEach
  void open() {
    all = new Publications(folder);
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void chosenBoardsGetTheJobInOneStepThatCanBeUndone() {
    var model = loaded(all.job("Nurse"));
    model.publish(() -> closed++);
    all.lanes.runAll();
    assertEquals(2, all.outbox.due().size());
    assertEquals(List.of("Queued “Nurse” for 2 boards"), all.frame.done);
    assertEquals(1, closed);
  }

  @Test
  void askedTwiceInARowTheJobIsQueuedKeptOrClosedOnceAndNothingElseIsSaid() {
    var job = all.job("Nurse");
    var drafting = loaded(job);
    drafting.draft(() -> closed++);
    drafting.draft(() -> closed++);
    all.lanes.runAll();
    var publishing = loaded(job);
    publishing.publish(() -> closed++);
    publishing.publish(() -> closed++);
    all.lanes.runAll();
    all.outbox.due().forEach(all::verify);
    var closing = loaded(job);
    closing.close(() -> closed++);
    closing.close(() -> closed++);
    all.lanes.runAll();
    assertEquals(3, closed);
    assertEquals(List.of(), all.frame.notices);
  }

  @Test
  void boardsOfSeveralCompaniesAreForTheUserToChooseFrom() {
    var _ = stMarys();
    var model = loaded(all.job("Nurse"));
    assertEquals(List.of(), ticked(model));
    assertFalse(model.anyToPublish().get());
    assertEquals(
        List.of("Hopper & Partners", "Hopper & Partners", "St Mary's"),
        model.choices().stream().map(PublishViewModel.Choice::company).toList());
  }

  @Test
  void onlyBoardsThatAreToShowTheJobOrKeepADraftOfItAreChosenWhereThereAreSuch() {
    var stMarys = stMarys();
    var nurse = all.job("Nurse");
    var _ = all.queue(nurse, all.practice);
    assertEquals(List.of("Practice board"), ticked(loaded(nurse)));
    var _ = all.publish.draft(nurse.id(), List.of(stMarys.id()));
    assertEquals(List.of("Practice board", "St Mary's jobs"), ticked(loaded(nurse)));
  }

  @Test
  void theJobIsClosedOnAllChosenBoardsThatShowIt() {
    var job = all.job("Nurse");
    all.verify(all.queue(job, all.site));
    all.verify(all.queue(job, all.practice));
    var model = loaded(job);
    assertTrue(model.anyToClose().get());
    model.close(() -> closed++);
    all.lanes.runAll();
    assertEquals(
        List.of(OutboxAct.CLOSE, OutboxAct.CLOSE),
        all.outbox.due().stream().map(OutboxItem::act).toList());
    assertEquals(List.of("Queued closing “Nurse” on 2 boards"), all.frame.done);
    assertEquals(1, closed);
    assertFalse(loaded(job).anyToClose().get(), "it is to be shown nowhere now");
  }

  @Test
  void aJobIsKeptAsADraftForTheChosenBoardsThatDoNotShowIt() {
    var job = all.job("Nurse");
    all.verify(all.queue(job, all.site));
    var model = loaded(job);
    model.choices().getLast().chosen().set(true);
    assertTrue(model.anyToDraft().get());
    model.draft(() -> closed++);
    all.lanes.runAll();
    assertEquals(List.of(), all.outbox.due());
    assertEquals(List.of("Kept “Nurse” as a draft for 1 board"), all.frame.done);
    assertEquals(1, closed);
    var again = loaded(job);
    assertFalse(again.anyToDraft().get(), "it is one already");
    assertEquals(
        List.of("Is to show it already", "A draft is kept for it"),
        again.choices().stream().map(PublishViewModel.Choice::standing).toList());
  }

  @Test
  void aJobOnHoldIsClosedWhereItIsShownThoughItCanNotBePublished() {
    var job = all.job("Nurse");
    all.verify(all.queue(job, all.site));
    var _ = all.jobs.changeStatus(job.id(), JobStatus.ON_HOLD);
    var model = loaded(job);
    assertEquals(List.of(true, false), model.choices().stream().map(c -> c.canBeChosen()).toList());
    assertFalse(model.anyToPublish().get());
    assertTrue(model.anyToClose().get());
    model.publish(() -> closed++);
    all.lanes.runAll();
    assertEquals(List.of(), all.outbox.due());
    model.close(() -> closed++);
    all.lanes.runAll();
    assertEquals(List.of(OutboxAct.CLOSE), all.outbox.due().stream().map(OutboxItem::act).toList());
    assertEquals(1, closed);
  }

  @Test
  void whatIsMissingIsSaidBeforeAnythingIsAskedFor() {
    var model = loaded(all.job("Nurse", "", ""));
    var choice = model.choices().getFirst();
    assertFalse(choice.chosen().get());
    assertEquals("Missing: the job's description and the job's country.", choice.missing());
    model.publish(() -> closed++);
    all.lanes.runAll();
    assertEquals(List.of(), all.outbox.due());
    assertEquals(0, closed);
  }

  @Test
  void aSiteWithNoWayToApplySaysSoBeforeAJobIsPublishedThere() {
    var job = all.job("Nurse");
    assertTrue(loaded(job).choices().getFirst().caution().contains("no way to apply"));
    assertEquals("", loaded(job).choices().getLast().caution());
    assertTrue(loaded(job).choices().getFirst().canPublish());
    var said = all.site.settings().applyingTo("jobs@hopper.example");
    assertTrue(new EditBoards(all.workspace.store()).edit(all.site.id(), said).isPresent());
    assertEquals("", loaded(job).choices().getFirst().caution());
  }

  @Test
  void aJobThatLosesItsDescriptionMeanwhileIsRefusedWithTheReason() {
    var job = all.job("Nurse");
    var model = loaded(job);
    var _ = all.describe(job, "");
    model.publish(() -> closed++);
    all.lanes.runAll();
    assertEquals(List.of(), all.outbox.due());
    assertEquals("Missing: the job's description.", all.frame.notices.getFirst().next());
    assertEquals(0, closed);
  }

  @Test
  void aChangedJobIsOfferedToTheBoardsThatAreToShowItAsItWas() {
    var job = all.job("Nurse");
    all.verify(all.queue(job, all.site));
    changed(job);
    assertEquals(List.of(), all.frame.notices, "they show it as it is");
    var renamed = all.entitle(job, "Nurse, nights");
    changed(renamed);
    var notice = all.frame.notices.getLast();
    assertEquals("“Nurse, nights” still stands on a board as it was", notice.what());
    assertEquals(
        "Changed: Title. It goes to Career site once it is published again.", notice.next());

    notice.action().orElseThrow().run().run();
    all.lanes.runAll();
    assertEquals(List.of("Queued “Nurse, nights” for 1 board"), all.frame.done);
    all.frame.notices.clear();
    changed(renamed);
    assertEquals(List.of(), all.frame.notices, "it is on its way");
    var _ = all.entitle(renamed, "Nurse, days");
    var _ = all.jobs.changeStatus(job.id(), JobStatus.ON_HOLD);
    changed(renamed);
    assertEquals(List.of(), all.frame.notices, "nothing can be published while it is on hold");
  }

  @Test
  void whatIsPublishedAgainGoesOnlyToBoardsThatAreStillToShowTheJobAsItWas() {
    var job = all.job("Nurse");
    var site = all.queue(job, all.site);
    all.verify(site);
    all.verify(all.queue(job, all.practice));
    changed(all.entitle(job, "Nurse, nights"));
    var notice = all.frame.notices.getLast();
    assertEquals("“Nurse, nights” still stands on 2 boards as it was", notice.what());
    var _ = all.publish.close(site.posting());
    var closing = all.outbox.due().getFirst();
    all.verify(closing);

    notice.action().orElseThrow().run().run();
    all.lanes.runAll();
    assertEquals(List.of("Queued “Nurse, nights” for 1 board"), all.frame.done);
    var due = all.outbox.due().stream().map(OutboxItem::posting).toList();
    assertEquals(List.of(Posting.of(job.id(), all.practice.id())), due);
  }

  @Test
  void nothingIsPublishedAgainOnceTheEditWasTakenBack() {
    var job = all.job("Nurse");
    all.verify(all.queue(job, all.site));
    changed(all.entitle(job, "Nurse, nights"));
    var _ = new Undo(all.workspace.store()).undo();
    all.frame.notices.getLast().action().orElseThrow().run().run();
    all.lanes.runAll();
    assertEquals(List.of(), all.outbox.due());
    assertEquals("Nothing was queued.", all.frame.notices.getLast().next());
  }

  private void changed(Job job) {
    new PublishViewModel(job.id(), all.workspace.store(), all.lanes, all.frame, () -> {})
        .offerAgain();
    all.lanes.runAll();
  }

  @Test
  void aBoardThatShowsOnlyJobsOfItsOwnSaysThatTheJobIsToBeTiedFirst() {
    var edit = new EditBoards(all.workspace.store());
    var ashby = edit.add(BoardSort.ASHBY, BoardSettings.of("Ashby", "", "Acme")).orElseThrow().id();
    var job = all.job("Nurse");
    var choice = loaded(job).choices().getLast();
    assertFalse(choice.chosen().get());
    assertEquals(
        "Missing: a job of the board's own to which this one is tied; choose it under Boards with"
            + " Jobs there.",
        choice.missing());
    assertInstanceOf(PublishResult.Incomplete.class, all.publish.publish(job.id(), ashby));
    assertTrue(edit.tie(job.id(), ashby, new Board.OwnJob("j1", "Nurse, nights")).isPresent());
    assertEquals("", loaded(job).choices().getLast().missing());
    assertInstanceOf(PublishResult.Queued.class, all.publish.publish(job.id(), ashby));
  }

  @Test
  void aClosedJobSaysThatItIsNotOpen() {
    var job = all.job("Nurse");
    var _ = all.jobs.changeStatus(job.id(), JobStatus.CLOSED);
    assertTrue(loaded(job).choices().getFirst().missing().contains("not open"));
  }

  @Test
  void aBoardThatIsToShowTheJobAlreadySaysSo() {
    var job = all.job("Nurse");
    var _ = all.queue(job, all.practice);
    var choices = loaded(job).choices();
    assertEquals(List.of(false, true), choices.stream().map(c -> c.wanted()).toList());
  }

  private BoardAccount stMarys() {
    var said = BoardSettings.of("St Mary's jobs", "/srv/www/mary", "St Mary's");
    return new EditBoards(all.workspace.store()).add(BoardSort.CAREER_SITE, said).orElseThrow();
  }

  private static List<String> ticked(PublishViewModel model) {
    return model.choices().stream()
        .filter(choice -> choice.chosen().get())
        .map(PublishViewModel.Choice::name)
        .toList();
  }

  private PublishViewModel loaded(Job job) {
    var model =
        new PublishViewModel(job.id(), all.workspace.store(), all.lanes, all.frame, () -> {});
    model.load();
    all.lanes.runAll();
    return model;
  }
}
