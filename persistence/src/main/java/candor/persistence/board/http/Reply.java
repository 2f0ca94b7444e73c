package candor.persistence.board.http;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.store.Text;
import candor.persistence.board.text.Quoted;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a board answered.
public final class Reply {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> SAYING =
      List.of("message", "detail", "title", "error_description", "error", "code", "field");
  private static final int WORDS = 300;
  private static final long EPOCH = 1_000_000_000;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Reply(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body.clone();
  }

  /// Its status.
  public int status() {
    return status;
  }

  /// Whether its status says that it did what it was asked.
  public boolean isDone() {
    return status / 100 == 2;
  }

  /// This, when its status says that it did what it was asked.
  ///
  /// @throws BoardException `REFUSED` with its words when not
  public Reply done() {
    if (!isDone()) {
      throw new BoardException(Reason.REFUSED, words());
    }
    return this;
  }

  /// Its headers.
  public HttpHeaders headers() {
    return headers;
  }

  /// Its body as text in UTF-8.
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// Its body as JSON.
  ///
  /// @throws BoardException `UNREADABLE` when it is none
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new BoardException(Reason.UNREADABLE, "Its answer is not JSON.", e);
    }
  }

  /// Its body as JSON values one after another.
  ///
  /// @throws BoardException `UNREADABLE` when it is none
  public List<JsonNode> jsons() {
    try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(body)) {
      return values.readAll();
    } catch (JacksonException e) {
      throw new BoardException(Reason.UNREADABLE, "Its answer is not JSON.", e);
    }
  }

  /// What it says about itself in words, one line; its status where it says nothing.
  public String words() {
    var said = new ArrayList<String>();
    try {
      collect(JSON.readTree(body), said);
    } catch (JacksonException _) {
      // A page for people: its words would be those of a server, not of the board.
    }
    var line =
        Text.line(String.join("; ", said.stream().distinct().toList()).replaceAll("\\s+", " "));
    var numbered = "HTTP " + status;
    return line.isEmpty()
        ? numbered
        : numbered + ": " + Quoted.of(line.substring(0, Math.min(WORDS, line.length())));
  }

  /// How long the board asks to be left alone: `Retry-After` (RFC 9110 § 10.2.3), else the reset of
  /// its limit, in seconds from now or since 1970.
  Optional<Duration> after(Instant now) {
    return headers
        .firstValue("Retry-After")
        .flatMap(said -> after(said, now))
        .or(() -> headers.firstValue("X-RateLimit-Reset").flatMap(said -> after(said, now)))
        .or(() -> headers.firstValue("X-Rate-Limit-Reset").flatMap(said -> after(said, now)));
  }

  /// The reason of a status that no connector can go on from.
  Reason trouble() {
    return status / 100 == 4 ? Reason.REFUSED : Reason.UNREADABLE;
  }

  private static Optional<Duration> after(String said, Instant now) {
    try {
      var number = said.strip();
      if (number.matches("\\d{1,12}(\\.\\d+)?")) {
        var seconds = Long.parseLong(number.replaceFirst("\\..*", ""));
        var wait =
            seconds > EPOCH
                ? Duration.between(now, Instant.ofEpochSecond(seconds))
                : Duration.ofSeconds(seconds);
        return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
      }
      var at = ZonedDateTime.parse(number, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var wait = Duration.between(now, at);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static void collect(JsonNode node, List<String> said) {
    if (node.isObject()) {
      SAYING.forEach(
          name -> {
            var value = node.path(name);
            if (value.isString()) {
              said.add(value.stringValue());
            }
          });
      collect(node.path("errors"), said);
      if (node.path("error").isObject()) {
        collect(node.path("error"), said);
      }
    } else if (node.isArray()) {
      node.forEach(each -> collect(each, said));
    } else if (node.isString()) {
      said.add(node.stringValue());
    }
  }
}
