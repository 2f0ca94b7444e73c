package candor.model.scorecard;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names an early opening.
public record EarlyOpeningId(UUID value) implements Id<EarlyOpening> {
  @Override
  public Kind<EarlyOpening> kind() {
    return EarlyOpening.KIND;
  }
}
