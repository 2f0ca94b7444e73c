package candor.persistence.board.ashby;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Reply;
import candor.persistence.board.http.Wire;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Calls its methods. Whether one did what it was asked is in its answer: the status is 200 for
/// failures too.
final class Methods {
  /// Not verified: it does not say how many calls it allows.
  private static final double PACE = 5;

  private static final int MOST_PAGES = 1_000;

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
    var answer = reply.done();
    var json = answer.json();
    if (isDone(json)) {
      return json;
    }
    throw new BoardException(
        Json.text(json, "errorInfo", "code").contains("permission")
                || answer.words().contains("missing_endpoint_permission")
            ? Reason.NOT_ALLOWED
            : Reason.REFUSED,
        Json.first(Json.text(json, "errorInfo", "message"), answer.words()));
  }

  /// A page of a list.
  JsonNode page(String method, JsonNode body) throws LostPlaceException {
    try {
      var answer = call(method, body);
      if (!answer.path("results").isArray()) {
        throw new BoardException(Reason.UNREADABLE, "It did not answer with a list.");
      }
      return answer;
    } catch (BoardException e) {
      if (e.reason() == Reason.REFUSED && isLost(String.valueOf(e.getMessage()))) {
        throw new LostPlaceException();
      }
      throw e;
    }
  }

  /// All of a list.
  List<JsonNode> all(String method) {
    var all = new ArrayList<JsonNode>();
    var body = Json.object().put("limit", 100);
    for (var page = 0; page < MOST_PAGES; page++) {
      var answer = call(method, body);
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

  private static boolean isDone(JsonNode answer) {
    return answer.path("success").asBoolean(false);
  }

  private static boolean isLost(String words) {
    return words.contains("sync_token_expired")
        || words.contains("sync_token_invalid")
        || words.contains("incremental_sync_too_large")
        || words.contains("next_cursor_expired")
        || words.contains("next_cursor_invalid");
  }
}
