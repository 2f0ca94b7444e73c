package candor.model.intake;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names an application that was erased; its value is that of the [ProposalId] that it had.
public record ForgottenId(UUID value) implements Id<Forgotten> {
  @Override
  public Kind<Forgotten> kind() {
    return Forgotten.KIND;
  }
}
