package candor.model.interview;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names where an interviewer is in the notes of an interview.
public record SittingId(UUID value) implements Id<Sitting> {
  @Override
  public Kind<Sitting> kind() {
    return Sitting.KIND;
  }
}
