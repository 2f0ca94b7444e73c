package candor.model.pipeline;

import candor.model.job.Job;

/// What came of putting a candidate forward for a job.
public sealed interface ApplyResult {
  /// The new application, in the job's first stage.
  record Added(Application application) implements ApplyResult {}

  /// The candidate is in this job's pipeline already; nothing was written.
  record AlreadyApplied(Application application) implements ApplyResult {}

  /// The job is closed, and takes nobody in before it is reopened; nothing was written.
  record JobClosed(Job job) implements ApplyResult {}

  /// The candidate or the job is not there, or the job has no stage.
  record Impossible() implements ApplyResult {}
}
