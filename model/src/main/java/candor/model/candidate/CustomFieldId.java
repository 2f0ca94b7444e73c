package candor.model.candidate;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a field that the user added.
public record CustomFieldId(UUID value) implements Id<CustomField> {
  @Override
  public Kind<CustomField> kind() {
    return CustomField.KIND;
  }
}
