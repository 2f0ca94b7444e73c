package candor.persistence.board.ashby;

import candor.model.job.Workplace;
import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.persistence.board.http.Json;
import candor.persistence.board.run.Calls;
import candor.persistence.board.text.AsSent;
import candor.persistence.board.text.Html;
import candor.persistence.board.text.Paragraphs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The posting of a job there to which one here is tied. It has no way to make one: people do, and
/// what is published from here replaces the text of their draft, never of what is public already.
/// Team and place are the job's there. The key needs the right to write jobs.
final class JobPostings {
  private static final String PUBLISHED = "Published";
  private static final String DRAFT = "Draft";
  private final Methods methods;

  JobPostings(Methods methods) {
    this.methods = methods;
  }

  void publish(Ref posting, PostingContent content) {
    var job = job(posting).orElseThrow(() -> refused("Tie the job to one in Ashby first."));
    var there = of(job).orElseThrow(() -> refused("That job has no posting: make a draft there."));
    if (posting.sent() == null && isShown(there) && !says(there, content)) {
      throw refused(
          "It is public there with another text: set it to draft there, if that is to be"
              + " replaced.");
    }
    var calls = new Calls();
    if (Json.text(job, "status").equals(DRAFT)) {
      var open = Json.object().put("jobId", posting.remote()).put("status", "Open");
      calls.run(() -> change("job.setStatus", open));
    }
    var id = Json.text(there, "id");
    var body = named(id).put("title", content.title()).put("workplaceType", word(content));
    body.withObject("/description")
        .put("type", "text/html")
        .put("content", Html.paragraphs(content.description()));
    calls.run(() -> change("jobPosting.update", body));
    if (!isShown(there)) {
      calls.run(() -> change("jobPosting.setStatus", status(id, PUBLISHED)));
    }
  }

  void close(Ref posting) {
    var there = job(posting).flatMap(this::of).filter(JobPostings::isShown);
    if (there.isPresent()) {
      change("jobPosting.setStatus", status(Json.text(there.get(), "id"), DRAFT));
    }
  }

  Optional<Shown> look(Ref posting) {
    return job(posting)
        .flatMap(this::of)
        .filter(JobPostings::isShown)
        .map(
            there ->
                new Shown(
                    content(there, posting.sent()),
                    posting.remote(),
                    Json.text(there, "externalLink")));
  }

  private Optional<JsonNode> job(Ref posting) {
    return posting.remote().isEmpty()
        ? Optional.empty()
        : Optional.of(
            methods
                .call(
                    "job.info",
                    Json.object()
                        .put("id", posting.remote())
                        .put("includeUnpublishedJobPostingsIds", true))
                .path("results"));
  }

  private Optional<JsonNode> of(JsonNode job) {
    var ids = Json.said(job.path("jobPostingIds").valueStream().map(Json::text));
    if (ids.size() > 1) {
      throw refused("That job has several postings: only one alone can be published from here.");
    }
    return ids.stream()
        .findFirst()
        .map(id -> methods.call("jobPosting.info", named(id)).path("results"))
        .filter(there -> !Json.text(there, "id").isEmpty());
  }

  private void change(String method, ObjectNode body) {
    var _ = methods.change(method, body);
  }

  private static ObjectNode named(String id) {
    return Json.object().put("jobPostingId", id).put("includeUnpublishedJobPostings", true);
  }

  private static ObjectNode status(String id, String status) {
    return Json.object().put("jobPostingId", id).put("status", status);
  }

  private static BoardException refused(String why) {
    return new BoardException(Reason.REFUSED, why);
  }

  // Before July 2026 it said no status; drafts have no day on which they were published.
  private static boolean isShown(JsonNode there) {
    var status = Json.text(there, "status");
    return status.isEmpty()
        ? !Json.text(there, "publishedDate").isEmpty()
        : status.equals(PUBLISHED);
  }

  private static boolean says(JsonNode there, PostingContent content) {
    var said = content(there, content);
    return said.title().equals(content.title()) && said.description().equals(content.description());
  }

  private static PostingContent content(JsonNode there, @Nullable PostingContent sent) {
    var known = AsSent.of(sent);
    var html =
        Json.first(
            Json.text(there, "descriptionParts", "descriptionBody", "html"),
            Json.text(there, "descriptionHtml"));
    return new PostingContent(
        AsSent.line(Json.text(there, "title"), known.title()),
        known.company(),
        known.team(),
        known.city(),
        known.country(),
        workplace(Json.text(there, "workplaceType"), known.workplace()),
        known.employment(),
        known.salary(),
        Paragraphs.told(html, known.description()),
        known.openedAt());
  }

  private static String word(PostingContent content) {
    return switch (content.workplace()) {
      case ON_SITE -> "OnSite";
      case HYBRID -> "Hybrid";
      case REMOTE -> "Remote";
    };
  }

  private static Workplace workplace(String said, Workplace sent) {
    return switch (said) {
      case "OnSite" -> Workplace.ON_SITE;
      case "Hybrid" -> Workplace.HYBRID;
      case "Remote" -> Workplace.REMOTE;
      default -> sent;
    };
  }
}
