package candor.persistence.board.lever;

import candor.model.posting.Board.OwnJob;
import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Its postings. One that was made from here has the id of ours among its tags; no other one is
/// ever changed, whatever job here it stands for.
final class PostingsThere {
  private static final Set<String> OVER = Set.of("closed", "rejected");
  private final Api api;
  private final Actor actor;
  private final Map<PostingId, String> known = new HashMap<>();

  PostingsThere(Api api, Actor actor) {
    this.api = api;
    this.actor = actor;
  }

  /// Those that people made there and that are not over.
  List<OwnJob> own() {
    var jobs = new ArrayList<OwnJob>();
    Pages.each(
        api,
        "/postings",
        "",
        posting -> {
          var id = PostingBody.id(posting);
          var isOver = OVER.contains(Json.text(posting, "state"));
          if (!id.isEmpty() && !isOver && !PostingBody.isMade(posting)) {
            jobs.add(new OwnJob(id, Json.text(posting, "text")));
          }
        });
    return jobs;
  }

  void publish(Ref posting, PostingContent content) {
    var there = named(posting);
    if (there.isPresent() && !PostingBody.carries(there.get(), posting.id())) {
      throw new BoardException(
          Reason.REFUSED,
          "The job is tied to a posting that was made there: change it there, or tie that to none"
              + " first.");
    }
    there = there.or(() -> tagged(posting.id()));
    var department = content.team().isEmpty() ? "" : department(content.team());
    var answer =
        there
            .map(one -> change(path(one), PostingBody.change(one, content, department)))
            .orElseGet(
                () -> change("/postings", PostingBody.create(posting.id(), content, department)));
    if (PostingBody.id(answer).isEmpty() || !PostingBody.isShown(answer)) {
      throw new BoardException(Reason.IN_DOUBT, "It did not say that the posting is published.");
    }
    known.put(posting.id(), PostingBody.id(answer));
  }

  void close(Ref posting) {
    var there = find(posting).filter(PostingBody::isShown);
    if (there.isPresent()) {
      if (PostingBody.isShown(change(path(there.get()), PostingBody.close()))) {
        throw new BoardException(Reason.IN_DOUBT, "It did not say that the posting is closed.");
      }
    }
  }

  Optional<Shown> look(Ref posting) {
    return find(posting)
        .filter(PostingBody::isShown)
        .map(
            one ->
                new Shown(
                    PostingBody.content(one, posting.sent()),
                    PostingBody.id(one),
                    Json.text(one, "urls", "show")));
  }

  private JsonNode change(String path, JsonNode body) {
    return api.change("POST", path + actor.required(), body).done().json().path("data");
  }

  private Optional<JsonNode> find(Ref posting) {
    var found =
        named(posting)
            .filter(one -> PostingBody.carries(one, posting.id()))
            .or(() -> tagged(posting.id()));
    found.ifPresent(one -> known.put(posting.id(), PostingBody.id(one)));
    return found;
  }

  /// The one whose id is known, whoever made it.
  private Optional<JsonNode> named(Ref posting) {
    var id = known.getOrDefault(posting.id(), posting.remote());
    return id.isEmpty()
        ? Optional.empty()
        : api.find("/postings/" + Api.encoded(id)).map(answer -> answer.path("data"));
  }

  /// One that is shown is preferred, should there ever be two.
  private Optional<JsonNode> tagged(PostingId posting) {
    var found = new ArrayList<JsonNode>();
    Pages.each(
        api,
        "/postings",
        posting.value().toString(),
        one -> {
          if (PostingBody.carries(one, posting)) {
            found.add(one);
          }
        });
    return found.stream()
        .filter(PostingBody::isShown)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  // A team goes with its department only, says who wrote to it; which one, another posting knows.
  private String department(String team) {
    return Pages.page(api, "/postings" + Api.query("team", team, "limit", "1"))
        .path("data")
        .valueStream()
        .map(posting -> posting.path("categories"))
        .filter(categories -> Json.text(categories, "team").equals(team))
        .map(categories -> Json.text(categories, "department"))
        .findFirst()
        .orElse("");
  }

  private static String path(JsonNode posting) {
    return "/postings/" + Api.encoded(PostingBody.id(posting));
  }
}
