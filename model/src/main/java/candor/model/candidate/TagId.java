package candor.model.candidate;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a tag on a candidate.
public record TagId(UUID value) implements Id<Tag> {
  @Override
  public Kind<Tag> kind() {
    return Tag.KIND;
  }
}
