package candor.model.erasure;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names the erasure of one candidate.
public record ErasureId(UUID value) implements Id<Erasure> {
  @Override
  public Kind<Erasure> kind() {
    return Erasure.KIND;
  }
}
