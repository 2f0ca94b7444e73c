package candor.model.scorecard;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a line of evidence.
public record EvidenceId(UUID value) implements Id<Evidence> {
  @Override
  public Kind<Evidence> kind() {
    return Evidence.KIND;
  }
}
