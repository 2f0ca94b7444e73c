package candor.model.debrief;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a dissent.
public record DissentId(UUID value) implements Id<Dissent> {
  @Override
  public Kind<Dissent> kind() {
    return Dissent.KIND;
  }
}
