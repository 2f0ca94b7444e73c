package candor.model.kit;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a role kit.
public record RoleKitId(UUID value) implements Id<RoleKit> {
  @Override
  public Kind<RoleKit> kind() {
    return RoleKit.KIND;
  }
}
