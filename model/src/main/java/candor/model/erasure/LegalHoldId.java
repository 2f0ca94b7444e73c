package candor.model.erasure;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a legal hold.
public record LegalHoldId(UUID value) implements Id<LegalHold> {
  @Override
  public Kind<LegalHold> kind() {
    return LegalHold.KIND;
  }
}
