package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An interview whose clock runs, with a line of notes that were not left in order: it is opened by
/// itself where its workspace is.
final class BegunTalk {
  private final Store store;
  private final Spot spot = new Spot(NoteLine.NO_QUESTION, NoteLine.GAP, 4);
  private final InterviewId id;

  BegunTalk(Store store) {
    this.store = store;
    this.id = interview(store);
    lead(InterviewState.STARTED);
    var line =
        new TypedLine(
            new NoteLineId(new UUID(0, 1)),
            NoteLine.GAP,
            NoteLine.NO_QUESTION,
            "Asks about volumes",
            Instant.now());
    var _ = new TakeNotes(store).write(id, NoteEdits.put(List.of(line)), spot);
  }

  /// Leaves its notes in order.
  void leave() {
    var _ = new TakeNotes(store).leave(id, spot);
  }

  void lead(InterviewState state) {
    var _ = new PlanInterviews(store).lead(id, state);
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
