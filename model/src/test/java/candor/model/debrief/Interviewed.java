package candor.model.debrief;

import candor.model.candidate.CandidateId;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewStore;
import candor.model.interview.InterviewSummary;
import candor.model.job.JobId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is interviewed for a job, by looking at every row; nothing else is asked of it.
record Interviewed(Store store) implements InterviewStore {
  @Override
  public List<ApplicationId> interviewed(JobId job) {
    return store.read(
        s ->
            s.of(Application.KIND, job).stream()
                .map(Application::id)
                .filter(
                    id ->
                        s.of(Interview.KIND, id).stream()
                            .anyMatch(each -> each.state() != InterviewState.CANCELLED))
                .toList());
  }

  @Override
  public List<InterviewSummary> between(Instant from, Instant to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<InterviewSummary> unsealed(Instant before) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<InterviewSummary> of(CandidateId candidate) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<InterviewSummary> summary(InterviewId id) {
    throw new UnsupportedOperationException();
  }
}
