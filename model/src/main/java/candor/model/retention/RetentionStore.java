package candor.model.retention;

import java.time.Instant;
import java.util.List;

/// Port: what retention rules ask about many candidates. Each answer is one snapshot; asks block.
public interface RetentionStore {
  /// Those who were added before a time, by name.
  List<Lifetime> lifetimes(Instant addedBefore);
}
