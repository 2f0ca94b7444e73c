package candor.model.retention;

/// From when on the months of a retention rule are counted.
public enum RetentionStart {
  /// The candidate was added.
  ADDED,
  /// Something was last done about them.
  LAST_ACTIVITY,
  /// The last of their applications ended; nothing while they have none.
  APPLICATION_ENDED,
  /// The last of the jobs they applied for was closed; nothing while one is not.
  JOB_CLOSED
}
