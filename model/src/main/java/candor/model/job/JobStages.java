package candor.model.job;

import candor.model.store.Snapshot;
import java.util.Comparator;
import java.util.List;

/// A job's pipeline as stored.
public final class JobStages {
  private JobStages() {}

  /// The stages in use, in the order of the pipeline.
  public static List<Stage> inUse(Snapshot s, JobId job) {
    return s.of(Stage.KIND, job).stream()
        .filter(stage -> !stage.retired())
        .sorted(Comparator.comparingInt(Stage::position))
        .toList();
  }
}
