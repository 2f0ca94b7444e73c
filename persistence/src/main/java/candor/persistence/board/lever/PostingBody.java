package candor.persistence.board.lever;

import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Json;
import candor.persistence.board.text.AsSent;
import candor.persistence.board.text.Html;
import candor.persistence.board.text.Paragraphs;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Postings as it writes them. The description is in `p` and `br` alone, since it takes no lists
/// there; the sort of employment is left out, since those are words of each account.
final class PostingBody {
  private static final String YEARLY = "per-year-salary";
  private static final String PUBLISHED = "published";

  private PostingBody() {}

  /// A new posting that carries our id.
  ///
  /// @param department of the team; empty when not known
  static ObjectNode create(PostingId posting, PostingContent content, String department) {
    var body = said(Json.object(), content, department);
    body.set("tags", Json.array(posting.value().toString()));
    return body;
  }

  /// What was made from here with other contents. What people added there goes back as it is: lists
  /// and closing words, commitment, level, further places, the department of the same team. Its
  /// tags are not spoken of.
  static ObjectNode change(JsonNode there, PostingContent content, String department) {
    var body = Json.object();
    var was = there.path("categories");
    for (var name : was.propertyNames()) {
      if (isTheirs(name, was, content)) {
        put(body, "/categories", name, Json.text(was, name));
      }
    }
    var places = was.path("allLocations");
    if (places.isArray() && Json.text(was, "location").equals(content.city())) {
      body.withObject("/categories").set("allLocations", places);
    }
    var lists = there.path("content").path("lists");
    if (lists.isArray() && !lists.isEmpty()) {
      body.withObject("/content").set("lists", lists);
    }
    var closing = Json.text(there, "content", "closingHtml");
    if (!closing.isEmpty()) {
      body.withObject("/content").put("closingPostingHtml", closing);
    }
    return said(body, content, department);
  }

  // What is not ours to say.
  private static boolean isTheirs(String category, JsonNode was, PostingContent content) {
    return switch (category) {
      case "location", "team" -> false;
      case "department" -> Json.text(was, "team").equals(content.team());
      default -> true;
    };
  }

  static ObjectNode close() {
    return Json.object().put("state", "closed");
  }

  static String id(JsonNode posting) {
    return Json.text(posting, "id");
  }

  static boolean isShown(JsonNode posting) {
    return Json.text(posting, "state").equals(PUBLISHED);
  }

  static boolean carries(JsonNode posting, PostingId id) {
    return posting
        .path("tags")
        .valueStream()
        .anyMatch(tag -> Json.text(tag).equals(id.value().toString()));
  }

  /// Whether it was made from here, or from another workspace.
  static boolean isMade(JsonNode posting) {
    return posting.path("tags").valueStream().anyMatch(tag -> isId(Json.text(tag)));
  }

  /// What a posting says; the rest as it was sent.
  static PostingContent content(JsonNode posting, @Nullable PostingContent sent) {
    var known = AsSent.of(sent);
    var categories = posting.path("categories");
    return new PostingContent(
        AsSent.line(Json.text(posting, "text"), known.title()),
        known.company(),
        AsSent.name(Json.text(categories, "team"), known.team()),
        AsSent.name(Json.text(categories, "location"), known.city()),
        known.country(),
        workplace(Json.text(posting, "workplaceType"), known.workplace()),
        known.employment(),
        salary(posting.path("salaryRange"), known.salary()),
        Paragraphs.told(description(posting.path("content")), known.description()),
        known.openedAt());
  }

  private static ObjectNode said(ObjectNode body, PostingContent content, String department) {
    body.put("text", content.title()).put("state", PUBLISHED);
    put(body, "/categories", "location", content.city());
    put(body, "/categories", "team", content.team());
    put(body, "/categories", "department", department);
    body.withObject("/content").put("descriptionHtml", Html.lines(content.description()));
    body.put("workplaceType", word(content.workplace()));
    var salary = content.salary();
    if (salary != null) {
      body.withObject("/salaryRange")
          .put("min", salary.from())
          .put("max", salary.to())
          .put("currency", salary.currency())
          .put("interval", YEARLY);
    }
    return body;
  }

  private static void put(ObjectNode body, String path, String name, String value) {
    if (!value.isEmpty()) {
      body.withObject(path).put(name, value);
    }
  }

  // Lists that people added there are part of what the public reads.
  private static String description(JsonNode content) {
    var html = new StringBuilder(Json.text(content, "descriptionHtml"));
    if (html.isEmpty()) {
      html.append(Html.paragraphs(Json.text(content, "description")));
    }
    for (var list : content.path("lists")) {
      html.append("<p>").append(Html.escape(Json.text(list, "text"))).append("</p><ul>");
      html.append(Json.text(list, "content")).append("</ul>");
    }
    return html.append(Json.text(content, "closingHtml")).toString();
  }

  private static String word(Workplace workplace) {
    return switch (workplace) {
      case ON_SITE -> "onsite";
      case HYBRID -> "hybrid";
      case REMOTE -> "remote";
    };
  }

  private static Workplace workplace(String said, Workplace sent) {
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "onsite", "on-site" -> Workplace.ON_SITE;
      case "hybrid" -> Workplace.HYBRID;
      case "remote" -> Workplace.REMOTE;
      default -> sent;
    };
  }

  // Pay of another sort than yearly is none that a job here could have.
  private static @Nullable Salary salary(JsonNode pay, @Nullable Salary sent) {
    var from = pay.path("min").asLong(0);
    var to = pay.path("max").asLong(0);
    var currency = Json.text(pay, "currency").toUpperCase(Locale.ROOT);
    return !Json.text(pay, "interval").equals(YEARLY)
            || from < 0
            || to < from
            || to == 0
            || !currency.matches("[A-Z]{3}")
        ? sent
        : new Salary(from, to, currency);
  }

  private static boolean isId(String tag) {
    try {
      return UUID.fromString(tag).toString().equals(tag);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
