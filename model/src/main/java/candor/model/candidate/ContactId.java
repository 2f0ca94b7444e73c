package candor.model.candidate;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names one way to reach a candidate.
public record ContactId(UUID value) implements Id<Contact> {
  @Override
  public Kind<Contact> kind() {
    return Contact.KIND;
  }
}
