package candor.model.scorecard;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names an amendment.
public record AmendmentId(UUID value) implements Id<Amendment> {
  @Override
  public Kind<Amendment> kind() {
    return Amendment.KIND;
  }
}
