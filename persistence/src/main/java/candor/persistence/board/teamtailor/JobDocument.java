package candor.persistence.board.teamtailor;

import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Json;
import candor.persistence.board.text.AsSent;
import candor.persistence.board.text.Html;
import candor.persistence.board.text.Paragraphs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Jobs in the words of JSON:API. Sent is only what its recorded answers show, since an attribute
/// that it does not know makes it refuse all.
final class JobDocument {
  private JobDocument() {}

  static ObjectNode create(PostingId posting, PostingContent content) {
    var document = document("");
    var _ = attributes(document, content).set("tags", Json.array(posting.value().toString()));
    return document;
  }

  /// The same job with other contents; its tags are left as people may have added some.
  static ObjectNode change(Found job, PostingContent content) {
    var document = document(job.id());
    var _ = attributes(document, content);
    return document;
  }

  static ObjectNode archive(String id) {
    var document = document(id);
    document.withObject("/data/attributes").put("status", "archived");
    return document;
  }

  static ObjectNode ownedBy(String user, ObjectNode document) {
    document.withObject("/data/relationships/user/data").put("type", "users").put("id", user);
    return document;
  }

  /// What its attributes say; the rest as it was sent.
  static PostingContent content(JsonNode attributes, @Nullable PostingContent sent) {
    var known = AsSent.of(sent);
    return new PostingContent(
        AsSent.line(Json.text(attributes, "title"), known.title()),
        known.company(),
        known.team(),
        known.city(),
        known.country(),
        known.workplace(),
        known.employment(),
        known.salary(),
        Paragraphs.told(Json.text(attributes, "body"), known.description()),
        known.openedAt());
  }

  private static ObjectNode document(String id) {
    var document = Json.object();
    var data = document.withObject("/data").put("type", "jobs");
    if (!id.isEmpty()) {
      data.put("id", id);
    }
    return document;
  }

  private static ObjectNode attributes(ObjectNode document, PostingContent content) {
    return document
        .withObject("/data/attributes")
        .put("title", content.title())
        .put("body", Html.paragraphs(content.description()))
        .put("status", "open");
  }
}
