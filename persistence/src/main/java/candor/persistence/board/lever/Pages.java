package candor.persistence.board.lever;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Lists that it gives in pages.
final class Pages {
  private static final int MOST = 1_000;

  private Pages() {}

  /// Goes through all of a list.
  ///
  /// @param tag which all of them have; empty for any
  static void each(Api api, String path, String tag, Consumer<JsonNode> then) {
    var offset = "";
    for (var page = 0; page < MOST; page++) {
      var answer = page(api, path + Api.query("tag", tag, "limit", "100", "offset", offset));
      answer.path("data").forEach(then);
      offset = Json.text(answer, "next");
      if (offset.isEmpty() || !answer.path("hasNext").asBoolean(false)) {
        return;
      }
    }
    throw new BoardException(Reason.UNREADABLE, "Its list does not end.");
  }

  /// One page of a list.
  static JsonNode page(Api api, String path) {
    var answer = api.read(path);
    if (!answer.path("data").isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with a list.");
    }
    return answer;
  }
}
