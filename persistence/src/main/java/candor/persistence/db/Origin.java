package candor.persistence.db;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Where the journal's names and times come from.
///
/// @param device names this copy of the workspace
/// @param random what ids are made of; safe for use by several threads
public record Origin(UUID device, InstantSource clock, RandomGenerator random) {
  /// What makes a digest say nothing to who guesses.
  UUID salt() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
