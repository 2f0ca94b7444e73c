package candor.persistence.board.nav;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Remembers what the board's staff said of each advertisement: it is asked of each once an hour at
/// most, as the board wants it. Kept from exchange to exchange, while the program runs; one caller
/// at a time.
public final class Moderation {
  private static final Duration PAUSE = Duration.ofHours(1);

  private record Said(AdminStatus status, Instant at) {}

  private final Map<String, Said> said = new HashMap<>();

  /// What was said within the hour, else what is said when asked.
  ///
  /// @param address where it is asked
  AdminStatus of(String address, Instant now, Supplier<AdminStatus> ask) {
    said.values().removeIf(old -> !now.isBefore(old.at().plus(PAUSE)));
    return said.computeIfAbsent(address, _ -> new Said(ask.get(), now)).status();
  }
}
