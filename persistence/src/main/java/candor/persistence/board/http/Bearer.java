package candor.persistence.board.http;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A token that is got with a name and a password (RFC 6749 § 4.4), or with a token that lasts (§
/// 6), and kept until shortly before its end, in memory only.
public final class Bearer implements Supplier<Map<String, String>> {
  private static final long MARGIN = 60;
  private static final long SHORTEST = 300;
  private final Wire wire;
  private final InstantSource clock;
  private final URI place;
  private final Map<String, String> headers;
  private final Supplier<String> form;
  private final Consumer<String> lasting;
  private String token = "";
  private Instant end = Instant.MIN;

  /// @param place where tokens are given
  /// @param headers that let us in there
  /// @param form what is asked there, as a query
  public Bearer(
      Wire wire, InstantSource clock, URI place, Map<String, String> headers, String form) {
    this(wire, clock, place, headers, () -> form, _ -> {});
  }

  /// @param place where tokens are given
  /// @param headers that let us in there
  /// @param form what is asked there, as a query
  /// @param lasting takes a token that lasts, when another one is given in its place
  public Bearer(
      Wire wire,
      InstantSource clock,
      URI place,
      Map<String, String> headers,
      Supplier<String> form,
      Consumer<String> lasting) {
    this.wire = wire;
    this.clock = clock;
    this.place = place;
    this.headers = Map.copyOf(headers);
    this.form = form;
    this.lasting = lasting;
  }

  @Override
  public Map<String, String> get() {
    return Map.of("Authorization", "Bearer " + token());
  }

  /// The token, got anew where the last one ends soon.
  public synchronized String token() {
    if (!clock.instant().isBefore(end)) {
      renew();
    }
    return token;
  }

  private void renew() {
    var request =
        HttpRequest.newBuilder(place)
            .header("Accept", "application/json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.get().replaceFirst("^\\?", "")));
    headers.forEach(request::header);
    var answer = given(request);
    token = Json.text(answer.json(), "access_token");
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw new BoardException(Reason.UNREADABLE, "It gave no token.");
    }
    var seconds = answer.json().path("expires_in").asLong(SHORTEST);
    end = clock.instant().plusSeconds(Math.max(0, seconds - MARGIN));
    var another = Json.text(answer.json(), "refresh_token");
    if (!another.isEmpty()) {
      lasting.accept(another);
    }
  }

  // A wrong name or password is 400 or 401 there (RFC 6749 § 5.2).
  private Reply given(HttpRequest.Builder request) {
    try {
      return wire.ask(request, 1).done();
    } catch (BoardException e) {
      throw e.reason() == Reason.REFUSED
          ? new BoardException(Reason.NOT_ALLOWED, String.valueOf(e.getMessage()), e)
          : e;
    }
  }
}
