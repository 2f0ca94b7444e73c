package candor.model.people;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a setting.
public record SettingId(UUID value) implements Id<Setting> {
  @Override
  public Kind<Setting> kind() {
    return Setting.KIND;
  }
}
