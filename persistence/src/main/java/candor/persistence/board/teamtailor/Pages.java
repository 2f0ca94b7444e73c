package candor.persistence.board.teamtailor;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Lists that it gives in pages.
final class Pages {
  private static final int MOST = 1_000;

  private Pages() {}

  /// Every page of a list, in their order; none where there is no list.
  ///
  /// @param include what is to come along; may be empty
  static List<JsonNode> all(Api api, String path, String include) {
    var pages = new ArrayList<JsonNode>();
    for (var page = 1; page <= MOST; page++) {
      var number = Integer.toString(page);
      var query = Api.query("include", include, "page[number]", number, "page[size]", "30");
      var answer = api.find(path + query);
      answer.ifPresent(pages::add);
      if (answer.isEmpty() || !hasMore(answer.get(), page)) {
        return pages;
      }
    }
    throw new BoardException(Reason.UNREADABLE, "Its list does not end.");
  }

  /// Whether a list has a page after one.
  static boolean hasMore(JsonNode answer, int page) {
    var pages = answer.path("meta").path("page-count");
    return pages.isNumber() ? page < pages.asInt() : !Json.text(answer, "links", "next").isEmpty();
  }
}
