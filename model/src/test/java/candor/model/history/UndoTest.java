package candor.model.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.StageVisit;
import candor.model.store.Act;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoTest {
  private final MemoryStore store = new MemoryStore();
  private final Undo undo = new Undo(store);
  private final Candidate ada = candidate("Ada Lovelace");
  private final Job job =
      assertInstanceOf(
              JobResult.Saved.class,
              new EditJobs(store).open(JobDetails.titled("Engineer"), null, List.of("A", "B")))
          .job();

  @Test
  void takesBackAMoveWithItsStays() {
    var application = apply();
    var target = store.read(s -> JobStages.inUse(s, job.id())).getLast();
    var visits = store.read(s -> s.of(StageVisit.KIND, application.id()));
    assertEquals(1, visits.size());
    var _ = new MoveApplications(store).move(List.of(application.id()), target.id());
    assertEquals(2, store.read(s -> s.of(StageVisit.KIND, application.id())).size());

    assertInstanceOf(UndoResult.Done.class, undo.undo());

    var back = store.read(s -> s.find(application.id())).orElseThrow();
    assertTrue(Application.KIND.same(application, back), back.toString());
    assertEquals(1, store.read(s -> s.of(StageVisit.KIND, application.id())).size());
  }

  @Test
  void doesAgainWhatWasTakenBack() {
    var application = apply();
    var _ = undo.undo();
    assertTrue(store.read(s -> s.find(application.id())).isEmpty());

    assertInstanceOf(UndoResult.Done.class, undo.redo());

    var again = store.read(s -> s.find(application.id())).orElseThrow();
    assertTrue(Application.KIND.same(application, again));
  }

  @Test
  void goesBackToTheBeginningAndForthToTheEnd() {
    var _ = apply();
    var steps = 0;
    while (undo.undo() instanceof UndoResult.Done) {
      steps++;
    }
    assertEquals(3, steps);
    assertEquals(List.of(), store.read(s -> s.all(Candidate.KIND)));
    while (undo.redo() instanceof UndoResult.Done) {
      steps--;
    }
    assertEquals(0, steps);
    assertEquals(1, store.read(s -> s.all(Application.KIND)).size());
  }

  @Test
  void aNewActEndsWhatCanBeDoneAgain() {
    var _ = undo.undo();
    var _ = candidate("Grace Hopper");
    assertInstanceOf(UndoResult.Nothing.class, undo.redo());
  }

  @Test
  void leavesEverythingWhenTheRowWasChangedSince() {
    var edits = new EditCandidates(store);
    var _ = edits.edit(ada.with(CandidateDetails.named("Ada King")));
    var named = store.read(s -> s.find(ada.id())).orElseThrow();
    store.write(
        Act.lasting("received"), tx -> tx.put(named.with(CandidateDetails.named("Countess"))));

    assertEquals("candidate", assertInstanceOf(UndoResult.Blocked.class, undo.undo()).kind());
    assertEquals("Countess", store.read(s -> s.find(ada.id())).orElseThrow().name());
  }

  @Test
  void leavesARowThatSomethingReceivedPointsAt() {
    var eve = candidate("Eve");
    store.write(Act.lasting("received"), tx -> AddApplications.in(tx, eve.id(), job.id(), "board"));

    assertInstanceOf(UndoResult.Blocked.class, undo.undo());
    assertTrue(store.read(s -> s.find(eve.id())).isPresent());
  }

  @Test
  void undoIsItselfInTheJournal() {
    var before = store.journal().size();
    var _ = undo.undo();
    assertEquals(before + 1, store.journal().size());
    assertEquals("undo", store.journal().getLast().act());
  }

  private Candidate candidate(String name) {
    var result = new EditCandidates(store).add(CandidateDetails.named(name));
    return assertInstanceOf(CandidateResult.Saved.class, result).candidate();
  }

  private Application apply() {
    var result = new AddApplications(store).add(ada.id(), job.id(), "");
    return assertInstanceOf(ApplyResult.Added.class, result).application();
  }
}
