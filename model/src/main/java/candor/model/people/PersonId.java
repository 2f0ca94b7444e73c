package candor.model.people;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a colleague.
public record PersonId(UUID value) implements Id<Person> {
  @Override
  public Kind<Person> kind() {
    return Person.KIND;
  }
}
