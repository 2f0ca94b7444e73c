package candor.persistence.db;

import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;

/// Databases that live as long as a test.
final class TestDatabase {
  private TestDatabase() {}

  static Database open() {
    return Database.inMemory(new Origin(UUID.randomUUID(), InstantSource.system(), new Random()));
  }
}
