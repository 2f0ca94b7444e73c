package candor.model.submittal;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a submittal.
public record SubmittalId(UUID value) implements Id<Submittal> {
  @Override
  public Kind<Submittal> kind() {
    return Submittal.KIND;
  }
}
