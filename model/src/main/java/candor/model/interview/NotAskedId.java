package candor.model.interview;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a question that was not asked.
public record NotAskedId(UUID value) implements Id<NotAsked> {
  @Override
  public Kind<NotAsked> kind() {
    return NotAsked.KIND;
  }
}
