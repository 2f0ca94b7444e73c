package candor.model.job;

/// Where a job stands.
public enum JobStatus {
  /// Candidates are wanted.
  OPEN,
  /// Nobody is taken in for a while.
  ON_HOLD,
  /// Filled or given up; can be reopened.
  CLOSED
}
