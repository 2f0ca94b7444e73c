package candor.model.interview;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names an interview.
public record InterviewId(UUID value) implements Id<Interview> {
  @Override
  public Kind<Interview> kind() {
    return Interview.KIND;
  }
}
