package candor.model.pipeline;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a stay of an application in a stage.
public record StageVisitId(UUID value) implements Id<StageVisit> {
  @Override
  public Kind<StageVisit> kind() {
    return StageVisit.KIND;
  }
}
