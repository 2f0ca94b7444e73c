package candor.persistence.board.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  @Test
  void theWordsAreThoseOfTheBoard() {
    assertEquals(
        "HTTP 422: “Title is missing”",
        reply(422, "{\"message\":\"Title\\n is missing\"}").words());
    assertEquals(
        "HTTP 400: “no; title”",
        reply(400, "{\"errors\":[{\"message\":\"no\",\"field\":\"title\"}]}").words());
    assertEquals(
        "HTTP 400: “wrong; why”", reply(400, "{\"errors\":[\"wrong\",\"why\",\"wrong\"]}").words());
    assertEquals("HTTP 400: “inside”", reply(400, "{\"error\":{\"message\":\"inside\"}}").words());
  }

  @Test
  void aPageForPeopleSaysNothing() {
    assertEquals("HTTP 502", reply(502, "<html>Bad gateway").words());
    assertEquals("HTTP 500", reply(500, "").words());
    assertEquals("HTTP 200", reply(200, "[1,2]").words());
  }

  @Test
  void manyWordsAreCut() {
    var words = reply(400, "{\"message\":\"" + "x".repeat(5_000) + "\"}").words();
    assertEquals("HTTP 400: “”".length() + 300, words.length());
  }

  @Test
  void howLongToWaitIsSaidInSecondsOrAsATime() {
    assertEquals(Optional.of(Duration.ofSeconds(7)), after("Retry-After", "7"));
    assertEquals(Optional.of(Duration.ofSeconds(7)), after("Retry-After", "7.9"));
    assertEquals(
        Optional.of(Duration.ofSeconds(90)), after("Retry-After", "Thu, 26 Nov 2026 12:01:30 GMT"));
    assertEquals(Optional.of(Duration.ZERO), after("Retry-After", "Thu, 26 Nov 2026 11:00:00 GMT"));
    assertEquals(Optional.of(Duration.ofSeconds(12)), after("X-RateLimit-Reset", "12"));
    assertEquals(Optional.of(Duration.ofSeconds(12)), after("X-Rate-Limit-Reset", "12"));
    var at = Long.toString(NOW.getEpochSecond() + 30);
    assertEquals(Optional.of(Duration.ofSeconds(30)), after("X-RateLimit-Reset", at));
    assertEquals(Optional.empty(), after("Retry-After", "soon"));
    assertEquals(Optional.empty(), after("Age", "12"));
  }

  @Test
  void retryAfterCountsMoreThanALimitsReset() {
    var headers = Map.of("X-RateLimit-Reset", List.of("60"), "Retry-After", List.of("5"));
    var reply = new Reply(429, HttpHeaders.of(headers, (_, _) -> true), new byte[0]);
    assertEquals(Optional.of(Duration.ofSeconds(5)), reply.after(NOW));
  }

  @Test
  void whatIsNotJsonIsUnreadable() {
    var e = assertThrows(BoardException.class, () -> reply(200, "<html>").json());
    assertEquals(Reason.UNREADABLE, e.reason());
  }

  @Test
  void onlyWhatWasDoneIsDone() {
    var done = reply(204, "");
    assertEquals(done, done.done());
    assertTrue(done.isDone());
    var e = assertThrows(BoardException.class, () -> reply(404, "").done());
    assertEquals(Reason.REFUSED, e.reason());
  }

  private static Optional<Duration> after(String name, String value) {
    var headers = HttpHeaders.of(Map.of(name, List.of(value)), (_, _) -> true);
    return new Reply(429, headers, new byte[0]).after(NOW);
  }

  private static Reply reply(int status, String body) {
    var headers = HttpHeaders.of(Map.of(), (_, _) -> true);
    return new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
