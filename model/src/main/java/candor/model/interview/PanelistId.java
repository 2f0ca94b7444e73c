package candor.model.interview;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a seat on an interview's panel.
public record PanelistId(UUID value) implements Id<Panelist> {
  @Override
  public Kind<Panelist> kind() {
    return Panelist.KIND;
  }
}
