package candor.persistence.board.http;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a board answers under one address, with what lets us in.
public final class Api {
  private final Wire wire;
  private final URI base;
  private final double perSecond;
  private final Supplier<Map<String, String>> headers;

  /// @param base without a slash at the end
  /// @param perSecond so many calls in a second at most
  /// @param headers asked before every call, and sent to no other host
  public Api(Wire wire, URI base, double perSecond, Supplier<Map<String, String>> headers) {
    this.wire = wire;
    this.base = base;
    this.perSecond = perSecond;
    this.headers = headers;
  }

  /// The value of a header that says a name and a password.
  public static String basic(String user, String password) {
    var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /// Names and values as the query of an address; those without a value are left out.
  public static String query(String... namesAndValues) {
    var query = new StringBuilder();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(encoded(namesAndValues[i]))
            .append('=')
            .append(encoded(namesAndValues[i + 1]));
      }
    }
    return query.toString();
  }

  /// What a query says of a name; empty when nothing.
  ///
  /// @param address with a query, as a board gives that of its next page
  public static String said(String address, String name) {
    var query = address.substring(address.indexOf('?') + 1);
    return Stream.of(query.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  /// A stranger's text as a part of a path.
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Asks something that changes nothing there.
  ///
  /// @param path after the base, or an address that the board gave
  public Reply ask(String path) {
    return wire.ask(request(path).GET(), perSecond);
  }

  /// The JSON of an answer that must be there.
  public JsonNode read(String path) {
    return ask(path).done().json();
  }

  /// The JSON of an answer; empty when nothing is there.
  public Optional<JsonNode> find(String path) {
    var reply = ask(path);
    return reply.status() == 404 || reply.status() == 410
        ? Optional.empty()
        : Optional.of(reply.done().json());
  }

  /// Asks in a body something that changes nothing there.
  public Reply ask(String path, JsonNode body) {
    return wire.ask(with("POST", path, body), perSecond);
  }

  /// Asks for something to be changed there.
  public Reply change(String method, String path, JsonNode body) {
    return wire.change(with(method, path, body), perSecond);
  }

  /// Asks in a body for something to be done there that nobody can look for afterwards.
  public Reply once(String path, JsonNode body) {
    return wire.once(with("POST", path, body), perSecond);
  }

  /// Asks for something to be changed there without a body, and in a pace of its own.
  public Reply change(String method, String path, double slower) {
    return wire.change(request(path).method(method, BodyPublishers.noBody()), slower);
  }

  /// The bytes of a file there.
  public InputStream fetch(String path) {
    return wire.fetch(request(path).GET(), perSecond);
  }

  /// The bytes at an address that the board gave, anywhere, without what lets us in.
  public InputStream fetchElsewhere(String address) {
    try {
      return wire.fetch(URI.create(address));
    } catch (IllegalArgumentException e) {
      throw new BoardException(Reason.REFUSED, "It points to no address.", e);
    }
  }

  private HttpRequest.Builder with(String method, String path, JsonNode body) {
    return request(path).method(method, BodyPublishers.ofString(body.toString()));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(address(path));
    request.setHeader("Accept", "application/json").setHeader("Content-Type", "application/json");
    var key = headers.get();
    try {
      key.forEach(request::setHeader);
    } catch (IllegalArgumentException _) {
      // The exception's own words would quote the key.
      throw new BoardException(Reason.NOT_ALLOWED, "This is no key of the board.");
    }
    return request;
  }

  private URI address(String path) {
    try {
      var address = path.startsWith("/") ? URI.create(base + path) : URI.create(path);
      if (Objects.equals(address.getScheme(), base.getScheme())
          && Objects.equals(address.getAuthority(), base.getAuthority())) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new BoardException(Reason.UNREADABLE, "It points to no address.", e);
    }
    throw new BoardException(Reason.UNREADABLE, "It points to another place.");
  }
}
