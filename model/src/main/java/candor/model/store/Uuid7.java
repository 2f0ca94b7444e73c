package candor.model.store;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes UUIDs of version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then a 12-bit counter
/// that keeps ids of one millisecond in order, then 62 random bits. Strictly rising, also when the
/// clock steps back. Safe for use by several threads.
public final class Uuid7 {
  private static final int COUNTER_END = 1 << 12;
  private final InstantSource clock;
  private final RandomGenerator random;
  private long millis;
  private int counter;

  /// @param random a seeded one makes the ids repeatable
  public Uuid7(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// The next id.
  public synchronized UUID next() {
    var now = clock.millis();
    if (now > millis) {
      millis = now;
      counter = 0;
    } else if (++counter == COUNTER_END) {
      millis++;
      counter = 0;
    }
    var high = millis << 16 | 0x7000 | counter;
    var low = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
    return new UUID(high, low);
  }

  /// The id that a name always gets, for things that must be found again by name.
  public static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
