package candor.persistence.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Chooses among words, and can keep from saying the same twice.
final class Dice {
  private final RandomGenerator random;
  private final Map<List<String>, List<String>> unsaid = new HashMap<>();

  Dice(RandomGenerator random) {
    this.random = random;
  }

  RandomGenerator random() {
    return random;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// One that was not chosen this way before; nothing when all were.
  Optional<String> fresh(List<String> of) {
    var left = unsaid.computeIfAbsent(of, words -> new ArrayList<>(words));
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(left.remove(random.nextInt(left.size())));
  }

  /// Random hex digits.
  String hex(int digits) {
    var hex = new StringBuilder();
    for (var i = 0; i < digits; i++) {
      hex.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hex.toString();
  }
}
