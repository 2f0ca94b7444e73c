package candor.persistence.board.nav;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// Remembers what the board's staff said of each advertisement: it is asked of each once an hour at
/// most, as the board wants it, also from exchange to exchange and across starts of the program.
public final class Moderation {
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final String ASKED = "asked";
  private static final JsonMapper JSON = JsonMapper.shared();
  private final UnaryOperator<String> kept;
  private final BiConsumer<String, String> keep;

  /// @param kept what is kept of an address; empty where nothing is
  /// @param keep keeps something of an address
  public Moderation(UnaryOperator<String> kept, BiConsumer<String, String> keep) {
    this.kept = kept;
    this.keep = keep;
  }

  /// What was said within the hour, else what is said when asked.
  ///
  /// @param address where it is asked
  AdminStatus of(String address, Instant now, Supplier<AdminStatus> ask) {
    return said(address, now)
        .orElseGet(
            () -> {
              var status = ask.get();
              keep.accept(address, status.json().put(ASKED, now.toString()).toString());
              return status;
            });
  }

  // A time that is still to come is one of before the clock was set back.
  private Optional<AdminStatus> said(String address, Instant now) {
    return Optional.of(kept.apply(address))
        .filter(text -> !text.isEmpty())
        .map(JSON::readTree)
        .filter(
            json -> {
              var asked = Instant.parse(json.path(ASKED).asString());
              return !asked.isAfter(now) && now.isBefore(asked.plus(PAUSE));
            })
        .map(AdminStatus::of);
  }
}
