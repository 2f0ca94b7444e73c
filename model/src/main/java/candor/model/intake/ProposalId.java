package candor.model.intake;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a received application that waits to be looked at.
public record ProposalId(UUID value) implements Id<Proposal> {
  @Override
  public Kind<Proposal> kind() {
    return Proposal.KIND;
  }
}
