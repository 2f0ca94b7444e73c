package candor.model.job;

/// What came of opening or changing a job.
public sealed interface JobResult {
  /// Stored; the row with its new revision.
  record Saved(Job job) implements JobResult {}

  /// Not stored: the title is empty or too long, or openings are below 1.
  record Unsound(Problem problem) implements JobResult {}

  /// Not stored, since somebody changed it in between.
  ///
  /// @param stored what is there now
  record Conflict(Job stored) implements JobResult {}

  /// Not stored, since there is no such job.
  record Gone(JobId id) implements JobResult {}

  /// Why details are refused.
  enum Problem {
    TITLE_MISSING,
    LINE_TOO_LONG,
    NO_OPENING,
    COUNTRY_UNKNOWN
  }
}
