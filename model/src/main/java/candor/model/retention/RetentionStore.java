package candor.model.retention;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Port: what retention rules ask about many candidates. Each answer is one snapshot; asks block.
public interface RetentionStore {
  /// Those who were added before a time, by name.
  ///
  /// @param starts what is asked for: when something was last done about all of them takes longer
  ///   to find than all else, and is told only where it is among these
  List<Lifetime> lifetimes(Instant addedBefore, Set<RetentionStart> starts);
}
