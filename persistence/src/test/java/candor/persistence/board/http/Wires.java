package candor.persistence.board.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.function.Executable;

/// HTTP for tests: nobody waits for a turn.
public final class Wires {
  public static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private Wires() {}

  public static Wire quick() {
    return patient(Duration.ofSeconds(30));
  }

  public static Wire patient(Duration patience) {
    return new Wire(
        HttpClient::newHttpClient,
        new Pace(System::nanoTime, _ -> {}),
        InstantSource.fixed(NOW),
        new Wire.Patience(patience, patience));
  }

  public static void assertFails(Reason reason, Executable call) {
    var _ = words(reason, call);
  }

  /// The words with which a call fails for a reason.
  public static String words(Reason reason, Executable call) {
    var e = assertThrows(BoardException.class, call);
    assertEquals(reason, e.reason(), e.getMessage());
    return String.valueOf(e.getMessage());
  }
}
