package candor.persistence.board.teamtailor;

import candor.model.posting.PostingId;
import candor.persistence.board.http.Json;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A job there.
///
/// @param json the resource, in the words of JSON:API
record Found(JsonNode json) {
  String id() {
    return Json.text(json, "id");
  }

  boolean isShown() {
    return Json.text(json, "attributes", "status").equals("open");
  }

  boolean carries(PostingId posting) {
    return posting().filter(posting::equals).isPresent();
  }

  /// The posting here whose id is among its tags.
  Optional<PostingId> posting() {
    for (var tag : json.path("attributes").path("tags")) {
      try {
        return Optional.of(new PostingId(UUID.fromString(tag.asString(""))));
      } catch (IllegalArgumentException _) {
        // Another's tag.
      }
    }
    return Optional.empty();
  }
}
