package candor.model.posting;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a posting.
public record PostingId(UUID value) implements Id<Posting> {
  @Override
  public Kind<Posting> kind() {
    return Posting.KIND;
  }
}
