package candor.model.job;

/// Where the work is done.
public enum Workplace {
  /// At the job's location.
  ON_SITE,
  /// Partly at the location.
  HYBRID,
  /// From anywhere in the job's country.
  REMOTE
}
