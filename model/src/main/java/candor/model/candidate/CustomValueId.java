package candor.model.candidate;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a candidate's value of a custom field.
public record CustomValueId(UUID value) implements Id<CustomValue> {
  @Override
  public Kind<CustomValue> kind() {
    return CustomValue.KIND;
  }
}
