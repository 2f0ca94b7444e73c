package candor.model.debrief;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names somebody's weighing for a job.
public record WeighingId(UUID value) implements Id<Weighing> {
  @Override
  public Kind<Weighing> kind() {
    return Weighing.KIND;
  }
}
