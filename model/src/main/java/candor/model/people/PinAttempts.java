package candor.model.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// How often a wrong PIN was typed for whom, and how long the next try has to wait for it: a second
/// after the first, then twice as long each time, up to half a minute. Remembered as long as the
/// program runs. One thread at a time uses it.
public final class PinAttempts {
  private static final int MOST = 30;
  private final InstantSource clock;
  private final Map<PersonId, Integer> wrong = new HashMap<>();
  private final Map<PersonId, Instant> until = new HashMap<>();

  public PinAttempts(InstantSource clock) {
    this.clock = clock;
  }

  /// A wrong one was typed.
  public void failed(PersonId person) {
    var times = wrong.merge(person, 1, Integer::sum);
    var seconds = Math.min(MOST, 1 << Math.min(times - 1, 10));
    until.put(person, clock.instant().plusSeconds(seconds));
  }

  /// The right one was typed.
  public void succeeded(PersonId person) {
    wrong.remove(person);
    until.remove(person);
  }

  /// How long the next try has to wait; zero when it has not.
  public Duration wait(PersonId person) {
    var end = until.get(person);
    var left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
