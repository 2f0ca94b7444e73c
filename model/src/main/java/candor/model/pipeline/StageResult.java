package candor.model.pipeline;

import candor.model.job.Stage;

/// What came of changing a job's stages.
public sealed interface StageResult {
  /// Stored; the stage as it is now.
  record Saved(Stage stage) implements StageResult {}

  /// Refused: the name is empty or longer than 60 characters.
  record BadName() implements StageResult {}

  /// Refused: another stage of the job has this name.
  record NameTaken() implements StageResult {}

  /// Refused: applications are still in it.
  ///
  /// @param applications how many, ended ones included
  record NotEmpty(int applications) implements StageResult {}

  /// Refused: it is the job's only stage.
  record LastOne() implements StageResult {}

  /// There is no such job or stage.
  record Gone() implements StageResult {}
}
