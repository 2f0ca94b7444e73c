package candor.persistence.board.ashby;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Reply;
import candor.persistence.board.http.Wire;
import candor.persistence.board.text.Quoted;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls its methods. Whether one did what it was asked is in its answer: the status is 200 for
/// failures too.
final class Methods {
  /// Not verified: it does not say how many calls it allows.
  private static final double PACE = 5;

  private static final int MOST_PAGES = 1_000;

  private static final Set<String> LOST =
      Set.of(
          "sync_token_expired",
          "sync_token_invalid",
          "incremental_sync_too_large",
          "next_cursor_expired",
          "next_cursor_invalid",
          "invalid_next_cursor");

  private final Api api;

  Methods(Wire wire, URI base, String key) {
    var headers =
        Map.of("Authorization", Api.basic(key, ""), "Accept", "application/json; version=1");
    this.api = new Api(wire, base, PACE, () -> headers);
  }

  /// A place in a list that is known there no longer: all is to be read again.
  static final class LostPlaceException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /// What a method answers.
  JsonNode call(String method, JsonNode body) {
    return done(api.ask("/" + method, body));
  }

  /// What a method answers that changes something there.
  JsonNode change(String method, JsonNode body) {
    return done(api.change("POST", "/" + method, body));
  }

  private static JsonNode done(Reply reply) {
    return done(reply.done(), reply.json());
  }

  private static JsonNode done(Reply reply, JsonNode json) {
    if (json.path("success").asBoolean(false)) {
      return json;
    }
    var why = Json.text(json, "errorInfo", "message");
    throw new BoardException(
        codes(json).anyMatch(code -> code.contains("permission"))
            ? Reason.NOT_ALLOWED
            : Reason.REFUSED,
        why.isEmpty() ? reply.words() : Quoted.of(why) + ".");
  }

  /// A page of a list.
  JsonNode page(String method, JsonNode body) throws LostPlaceException {
    var reply = api.ask("/" + method, body).done();
    var answer = reply.json();
    if (codes(answer).anyMatch(LOST::contains)) {
      throw new LostPlaceException();
    }
    return listed(done(reply, answer));
  }

  private static JsonNode listed(JsonNode answer) {
    if (!answer.path("results").isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with a list.");
    }
    return answer;
  }

  // It names an error twice; the list is what is left of an older way to say it.
  private static Stream<String> codes(JsonNode answer) {
    return Stream.concat(
        Stream.of(Json.text(answer, "errorInfo", "code")),
        answer.path("errors").valueStream().map(Json::text));
  }

  /// All of a list.
  List<JsonNode> all(String method) {
    return all(method, Json.object().put("limit", 100));
  }

  /// All of a list of which something is asked; its pages are as long as the board likes.
  List<JsonNode> all(String method, ObjectNode body) {
    var all = new ArrayList<JsonNode>();
    for (var page = 0; page < MOST_PAGES; page++) {
      var answer = listed(call(method, body));
      answer.path("results").forEach(all::add);
      var next = Json.text(answer, "nextCursor");
      if (next.isEmpty() || !answer.path("moreDataAvailable").asBoolean(false)) {
        return all;
      }
      body.put("cursor", next);
    }
    throw new BoardException(Reason.UNREADABLE, "Its list does not end.");
  }

  /// The bytes of a file, whose address is made anew for it.
  InputStream file(String handle) {
    var info = call("file.info", Json.object().put("fileHandle", handle));
    return api.fetchElsewhere(Json.text(info, "results", "url"));
  }
}
