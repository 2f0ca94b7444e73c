package candor.model.interview;

import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import candor.model.pipeline.ApplicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: questions about many interviews. Each answer is one snapshot; asks block.
public interface InterviewStore {
  /// Interviews planned from one time (inclusive) to another (exclusive), by time.
  List<InterviewSummary> between(Instant from, Instant to);

  /// The same, and before them those that began earlier and are still on.
  default List<InterviewSummary> between(Instant from, Instant to, Instant now) {
    var longest = Duration.ofMinutes(InterviewPlan.MOST_MINUTES);
    return between(from.minus(longest), to).stream()
        .filter(
            each -> !each.interview().startsAt().isBefore(from) || each.interview().isStillOn(now))
        .toList();
  }

  /// Interviews on whose panel I am, that were planned before a time or were held already, and
  /// whose scorecard I have not sealed; the oldest first. Cancelled ones are left out.
  List<InterviewSummary> unsealed(Instant before);

  /// All interviews of a candidate, newest first.
  List<InterviewSummary> of(CandidateId candidate);

  /// The applications for a job with an interview that was not cancelled, in the order in which
  /// they began, whatever became of them.
  List<ApplicationId> interviewed(JobId job);

  /// One interview.
  Optional<InterviewSummary> summary(InterviewId id);
}
