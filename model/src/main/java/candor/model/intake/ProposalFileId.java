package candor.model.intake;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a file that came with a proposal.
public record ProposalFileId(UUID value) implements Id<ProposalFile> {
  @Override
  public Kind<ProposalFile> kind() {
    return ProposalFile.KIND;
  }
}
