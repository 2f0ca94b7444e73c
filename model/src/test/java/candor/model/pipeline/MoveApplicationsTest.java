package candor.model.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.history.Undo;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.job.JobStatus;
import candor.model.job.Stage;
import candor.model.store.Store;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveApplicationsTest {
  private final Store store = new MemoryStore();
  private final MoveApplications moves = new MoveApplications(store);
  private final JobId job = job("Nurse");
  private final List<Stage> stages = store.read(s -> JobStages.inUse(s, job));
  private final Application ada = add("Ada Lovelace");

  @Test
  void anEndedApplicationIsReopenedInAnyStageOfItsJob() {
    var _ = moves.end(List.of(ada.id()), Outcome.REJECTED, "Too far away");

    var result = moves.reopen(List.of(ada.id()), stages.get(2).id()).getFirst();

    var reopened = assertInstanceOf(MoveResult.Moved.class, result).application();
    assertEquals(stages.get(2).id(), reopened.stage());
    assertEquals(Outcome.ACTIVE, reopened.outcome());
    assertEquals("", reopened.reason());
    var open = store.read(s -> s.of(StageVisit.KIND, ada.id())).stream();
    assertEquals(1, open.filter(visit -> visit.left() == null).count());
  }

  @Test
  void anActiveApplicationIsNotReopened() {
    var result = moves.reopen(List.of(ada.id()), stages.get(2).id()).getFirst();

    assertInstanceOf(MoveResult.AlreadyThere.class, result);
  }

  @Test
  void nothingIsReopenedInAnotherJobsStage() {
    var electrician = job("Electrician");
    var other = store.read(s -> JobStages.inUse(s, electrician)).getFirst();
    var _ = moves.end(List.of(ada.id()), Outcome.HIRED, "");

    assertInstanceOf(
        MoveResult.NoSuchStage.class, moves.reopen(List.of(ada.id()), other.id()).getFirst());
  }

  @Test
  void somebodyNewAndTheirApplicationAreTakenBackTogether() {
    var _ = new Undo(store).undo();

    assertTrue(store.read(s -> s.all(Application.KIND)).isEmpty());
    assertTrue(store.read(s -> s.all(Candidate.KIND)).isEmpty());
  }

  @Test
  void aClosedJobTakesNobodyInBeforeItIsReopened() {
    var jobs = new EditJobs(store);
    var ada = add("Ada").candidate();
    var other = job("Nurse");
    var add = new AddApplications(store);
    var _ = jobs.changeStatus(other, JobStatus.CLOSED);
    assertInstanceOf(ApplyResult.JobClosed.class, add.add(ada, other, ""));
    assertInstanceOf(
        ApplyResult.JobClosed.class, add.addNew(CandidateDetails.named("Grace"), other));
    assertEquals(2, store.read(s -> s.all(Candidate.KIND)).size());
    assertTrue(store.read(s -> s.of(Application.KIND, other)).isEmpty());

    var _ = jobs.changeStatus(other, JobStatus.ON_HOLD);
    assertInstanceOf(ApplyResult.Added.class, add.add(ada, other, ""));
    var _ = jobs.changeStatus(other, JobStatus.CLOSED);
    assertInstanceOf(ApplyResult.AlreadyApplied.class, add.add(ada, other, ""));
  }

  @Test
  void somebodyWithoutANameIsNotAdded() {
    var result = new AddApplications(store).addNew(CandidateDetails.named(" "), job);

    assertInstanceOf(ApplyResult.Impossible.class, result);
    assertEquals(1, store.read(s -> s.all(Candidate.KIND)).size());
  }

  private JobId job(String title) {
    var opened = new EditJobs(store).open(JobDetails.titled(title), null, EditJobs.FIRST_STAGES);
    return assertInstanceOf(JobResult.Saved.class, opened).job().id();
  }

  private Application add(String name) {
    var added = new AddApplications(store).addNew(CandidateDetails.named(name), job);
    return assertInstanceOf(ApplyResult.Added.class, added).application();
  }
}
