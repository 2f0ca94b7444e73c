package candor.model.pipeline;

import candor.model.job.StageId;

/// What came of moving or ending one application.
public sealed interface MoveResult {
  /// It is where it was asked to be; the row as it is now.
  record Moved(Application application) implements MoveResult {}

  /// It was there already; nothing was written.
  record AlreadyThere(Application application) implements MoveResult {}

  /// There is no such application.
  record NoSuchApplication(ApplicationId id) implements MoveResult {}

  /// The job has no such stage (any more).
  record NoSuchStage(StageId stage) implements MoveResult {}

  /// It has ended, and is moved only after it was reopened.
  record Ended(Application application) implements MoveResult {}
}
