package candor.model.debrief;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a decision.
public record DecisionId(UUID value) implements Id<Decision> {
  @Override
  public Kind<Decision> kind() {
    return Decision.KIND;
  }
}
