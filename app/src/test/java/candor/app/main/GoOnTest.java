package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.app.Fx;
import candor.app.tour.Hand;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.InterviewState;
import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.interview.Spot;
import candor.model.interview.TakeNotes;
import candor.model.interview.TypedLine;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.people.Me;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.store.Store;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoOnTest {
  @TempDir Path folder;

  @Test
  void afterTheProgramEndedInTheMidstOfAnInterviewItGoesOnThere() {
    made(InterviewState.STARTED, false);
    var program = Started.at(folder, workspace());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Back at ");
    hand.see("1 line was kept; the program had ended without closing.");
    hand.see("Ada Lovelace");
    Fx.run(program::close);
  }

  @Test
  void anInterviewThatWasLeftInOrderIsNotOpenedByItself() {
    made(InterviewState.STARTED, true);
    assertBeginsAtToday();
  }

  @Test
  void norOneThatHasEnded() {
    made(InterviewState.ENDED, false);
    assertBeginsAtToday();
  }

  @Test
  void aListOfWorkspacesThatCannotBeWrittenKeepsNoneFromOpening() throws IOException {
    made(InterviewState.ENDED, true);
    var _ = Files.createDirectories(folder.resolve("home").resolve("recent.txt"));
    assertBeginsAtToday();
  }

  @Test
  void whereTheFirstOpeningFailsAnotherWorkspaceIsChosen() throws IOException {
    Path unplugged;
    try (var stick =
        FileSystems.newFileSystem(folder.resolve("stick.zip"), Map.of("create", "true"))) {
      unplugged = stick.getPath("/Work");
    }
    var program = Started.at(folder, unplugged);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Something in Candor failed.");
    hand.see("Open workspace");
    Fx.run(program::close);
  }

  private void assertBeginsAtToday() {
    var program = Started.at(folder, workspace());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Interviews today");
    hand.settle();
    hand.see("Interviews today");
    Fx.run(program::close);
  }

  private Path workspace() {
    return folder.resolve("Work");
  }

  /// A workspace with a line of notes in an interview.
  private void made(InterviewState state, boolean inOrder) {
    var made =
        new Workspaces(InstantSource.system(), new Random(1)).create(workspace(), false, "Me");
    var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace();
    var store = workspace.store();
    var interview = interview(store);
    var _ = new PlanInterviews(store).lead(interview, InterviewState.STARTED);
    var notes = new TakeNotes(store);
    var spot = new Spot(NoteLine.NO_QUESTION, NoteLine.GAP, 4);
    var line =
        new TypedLine(
            new NoteLineId(new UUID(0, 1)),
            NoteLine.GAP,
            NoteLine.NO_QUESTION,
            "Asks about volumes",
            Instant.now());
    var _ = notes.write(interview, NoteEdits.put(List.of(line)), spot);
    if (inOrder) {
      var _ = notes.leave(interview, spot);
    }
    var _ = new PlanInterviews(store).lead(interview, state);
    workspace.close();
  }

  private static InterviewId interview(Store store) {
    var candidate =
        assertInstanceOf(
                CandidateResult.Saved.class,
                new EditCandidates(store).add(CandidateDetails.named("Ada Lovelace")))
            .candidate()
            .id();
    var job =
        assertInstanceOf(
                JobResult.Saved.class,
                new EditJobs(store)
                    .open(JobDetails.titled("Backend Developer"), null, EditJobs.FIRST_STAGES))
            .job()
            .id();
    var application =
        assertInstanceOf(
                ApplyResult.Added.class, new AddApplications(store).add(candidate, job, ""))
            .application()
            .id();
    var plan = new InterviewPlan("Technical", Instant.now(), 45, "Europe/London", "");
    var planned = new PlanInterviews(store).plan(application, plan, Map.of(Me.OWNER, List.of()));
    return assertInstanceOf(PlanResult.Planned.class, planned).interview().id();
  }
}
