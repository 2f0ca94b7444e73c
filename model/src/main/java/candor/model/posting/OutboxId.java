package candor.model.posting;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names an operation in the outbox.
public record OutboxId(UUID value) implements Id<OutboxItem> {
  @Override
  public Kind<OutboxItem> kind() {
    return OutboxItem.KIND;
  }
}
