package candor.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.app.text.Dates;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.history.Undo;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.interview.TakeNotes;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.people.Me;
import candor.model.people.Settings;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.store.Act;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private final NowLanes lanes = new NowLanes();
  @TempDir Path folder;
  private Workspace workspace;
  private EditCandidates edit;
  private CandidateId ada;
  private HistoryViewModel model;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, InstantSource.fixed(NOW), new SplittableRandom(11));
    edit = new EditCandidates(workspace.store());
    ada =
        ((CandidateResult.Saved) edit.add(CandidateDetails.named("Ada Lovelace"))).candidate().id();
    model = model();
  }

  private HistoryViewModel model() {
    var dates = new Dates(Clock.fixed(NOW, ZoneOffset.UTC), Locale.UK);
    var words = new HistoryWords(workspace.store(), workspace.history(), dates);
    return new HistoryViewModel(
        lanes, workspace.store().changes(), workspace.history(), words, ada);
  }

  @AfterEach
  void close() {
    model.close();
    workspace.close();
  }

  @Test
  void nothingIsReadBeforeItIsSeen() {
    lanes.runAll();
    assertFalse(model.readProperty().get());
    see();
    assertTrue(model.readProperty().get());
    assertEquals("Added Ada Lovelace", model.lines().getFirst().sentence());
  }

  @Test
  void whatIsDoneWhileItIsSeenStandsFirst() {
    see();
    var _ = edit.tag(ada, "kotlin");
    lanes.runAll();
    assertEquals("Tagged Ada Lovelace with kotlin", model.lines().getFirst().sentence());
    assertEquals(2, model.lines().size());
  }

  @Test
  void howeverManyAreDoneBetweenTwoAnswersAllStandThereOnceInTheirOrder() {
    see();
    for (var many : List.of(1, 3, 4, 9, 2, 20, 1)) {
      for (var i = 0; i < many; i++) {
        var _ = edit.tag(ada, "tag " + many + " " + i);
      }
      var _ = new Undo(workspace.store()).undo();
      lanes.runAll();
      var another = model();
      another.setShown(true);
      lanes.runAll();
      assertEquals(another.lines(), model.lines(), "after " + many);
      another.close();
    }
    assertTrue(model.olderProperty().get());
  }

  @Test
  void olderChangesAreReadOnDemand() {
    for (var i = 0; i < 40; i++) {
      var _ = edit.tag(ada, "tag " + i);
    }
    see();
    assertEquals(30, model.lines().size());
    assertTrue(model.olderProperty().get());
    model.more();
    lanes.runAll();
    assertEquals(41, model.lines().size());
    assertFalse(model.olderProperty().get());
    assertEquals("Added Ada Lovelace", model.lines().getLast().sentence());
  }

  @Test
  void whatWasRenamedMeanwhileIsSaidAsItIsCalledNow() {
    var jobs = new EditJobs(workspace.store());
    var details = JobDetails.titled("Nurse");
    var opened = jobs.open(details, null, EditJobs.FIRST_STAGES);
    var job = ((JobResult.Saved) opened).job();
    var _ = new AddApplications(workspace.store()).add(ada, job.id(), "");
    see();
    var before = model.lines().getFirst().sentence();
    assertTrue(before.contains("Nurse"), before);
    model.setShown(false);
    workspace
        .store()
        .write(
            Act.undoable("edit-job"),
            tx ->
                tx.put(
                    tx.find(job.id()).orElseThrow().with(JobDetails.titled("Midwife"), job.kit())));
    see();
    var after = model.lines().getFirst().sentence();
    assertTrue(after.contains("Midwife"), after);
  }

  @Test
  void notesTypedKeyByKeyAreOneLine() {
    var interview = interview();
    var notes = new TakeNotes(workspace.store());
    for (var i = 1; i <= 5; i++) {
      var _ = notes.jot(interview, "", "asks".repeat(i));
    }
    see();
    var newest = model.lines().getFirst();
    assertEquals("Wrote interview notes about Ada Lovelace", newest.sentence());
    assertEquals(5, newest.times());
    assertEquals(
        "Planned the interview “Technical” with Ada Lovelace", model.lines().get(1).sentence());
  }

  @Test
  void aChangedSettingIsNoReasonToReadAgain() {
    see();
    var before = model.lines().getFirst();
    new Settings(workspace.store()).set("draft", "typed");
    lanes.runAll();
    assertEquals(1, model.lines().size());
    assertEquals(before, model.lines().getFirst());
  }

  private InterviewId interview() {
    var opened =
        new EditJobs(workspace.store())
            .open(JobDetails.titled("Backend developer"), null, EditJobs.FIRST_STAGES);
    var job = ((JobResult.Saved) opened).job().id();
    var added = new AddApplications(workspace.store()).add(ada, job, "");
    var application = ((ApplyResult.Added) added).application().id();
    var plan = new InterviewPlan("Technical", NOW, 60, "UTC", "");
    var planned =
        new PlanInterviews(workspace.store()).plan(application, plan, Map.of(Me.OWNER, List.of()));
    return ((PlanResult.Planned) planned).interview().id();
  }

  private void see() {
    model.setShown(true);
    lanes.runAll();
  }
}
