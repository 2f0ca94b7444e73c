package candor.model.job;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a job.
public record JobId(UUID value) implements Id<Job> {
  @Override
  public Kind<Job> kind() {
    return Job.KIND;
  }
}
