package candor.model.job;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a stage of one job's pipeline.
public record StageId(UUID value) implements Id<Stage> {
  @Override
  public Kind<Stage> kind() {
    return Stage.KIND;
  }
}
