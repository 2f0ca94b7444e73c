package candor.persistence.board.greenhouse;

import candor.model.job.Employment;
import candor.model.job.Workplace;
import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Wire;
import candor.persistence.board.text.Html;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A firm's public job board: what everybody sees of the jobs that it has there. It is asked
/// without a key, and once, since it is given whole.
///
/// A job may be posted several times, for example in several places: the posting of the lowest id,
/// which was made first, stands for it.
final class PublicJobs {
  private static final double PACE = 4;

  /// What the firm puts around the text of every job. Not verified: it was seen in what others kept
  /// of such boards.
  private static final String AROUND =
      ".content-intro, .content-conclusion, .content-pay-transparency";

  private final Api api;
  private final String token;
  private @Nullable Map<String, JsonNode> posted;

  /// @param base without a slash at the end
  /// @param token what names the board there; never empty
  PublicJobs(Wire wire, URI base, String token) {
    this.api = new Api(wire, base, PACE, Map::of);
    this.token = token;
  }

  /// What is shown of the job there that a posting is tied to; nothing where it is not public.
  Optional<Shown> of(Ref posting) {
    return Optional.ofNullable(posted().get(posting.remote()))
        .map(post -> new Shown(content(post), posting.remote(), Json.text(post, "absolute_url")));
  }

  /// Shows that the board can be read.
  void test() {
    var _ = posted();
  }

  private Map<String, JsonNode> posted() {
    if (posted == null) {
      posted = read();
    }
    return posted;
  }

  // By the id of the job. A posting without one is for people who apply to no job.
  private Map<String, JsonNode> read() {
    var jobs = answer().path("jobs");
    if (!jobs.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with public jobs.");
    }
    var found = new HashMap<String, JsonNode>();
    jobs.valueStream()
        .sorted(Comparator.comparingLong(post -> post.path("id").asLong(Long.MAX_VALUE)))
        .forEach(post -> found.putIfAbsent(Json.text(post, "internal_job_id"), post));
    found.remove("");
    return found;
  }

  // No key is wrong where none is given: whatever it refuses, the board's name is to be looked at.
  private JsonNode answer() {
    try {
      return api.read("/" + Api.encoded(token) + "/jobs" + Api.query("content", "true"));
    } catch (BoardException e) {
      if (e.reason() == Reason.REFUSED || e.reason() == Reason.NOT_ALLOWED) {
        throw new BoardException(
            Reason.REFUSED,
            "There is no public job board “%s” to read (%s). Look at the board token under Edit."
                .formatted(token, e.getMessage()),
            e);
      }
      throw e;
    }
  }

  // Its text is HTML whose signs are written as entities. A place is one line.
  private static PostingContent content(JsonNode post) {
    var html = Html.unescaped(Json.text(post, "content"));
    return new PostingContent(
        Json.text(post, "title"),
        "",
        "",
        Json.text(post, "location", "name"),
        "",
        Workplace.ON_SITE,
        Employment.FULL_TIME,
        null,
        Html.text(html, AROUND),
        Instant.EPOCH);
  }
}
