package candor.model.pipeline;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names an application.
public record ApplicationId(UUID value) implements Id<Application> {
  @Override
  public Kind<Application> kind() {
    return Application.KIND;
  }
}
