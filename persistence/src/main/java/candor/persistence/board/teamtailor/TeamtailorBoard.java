package candor.persistence.board.teamtailor;

import candor.model.posting.Board;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Wire;
import candor.persistence.board.run.Runs;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Teamtailor, over its customers' API, with a key that may read and write.
///
/// A posting is a job that has the posting's id among its tags. Whether jobs can be asked for by a
/// tag was not tried, so all are listed where the job's own id is not known. What a job shows is
/// its title and its text; place, pay and the like stay as they were sent.
public final class TeamtailorBoard implements Board {
  /// Where it is for everybody.
  public static final URI WORLD = URI.create("https://api.teamtailor.com/v1");

  private static final String VERSION = "20240404";
  private static final String MEDIA = "application/vnd.api+json";

  /// Not verified: 50 calls in 10 seconds are allowed.
  private static final double PACE = 4;

  private static final int MOST_PAGES = 1_000;

  private final Api api;
  private final Runs runs;
  private final Standings standings;
  private final Map<PostingId, String> known = new HashMap<>();
  private Optional<String> owner = Optional.empty();

  /// @param base without a slash at the end
  /// @param clock for the times of rejections
  public TeamtailorBoard(Wire wire, URI base, String key, InstantSource clock) {
    var headers =
        Map.of(
            "Authorization",
            "Token token=" + key,
            "X-Api-Version",
            VERSION,
            "Accept",
            MEDIA,
            "Content-Type",
            MEDIA);
    this.api = new Api(wire, base, PACE, () -> headers);
    this.runs = new Runs(new Applications(api));
    this.standings = new Standings(api, clock);
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    var there = find(posting);
    var answer =
        there
            .map(job -> api.change("PATCH", "/jobs/" + job.id(), JobDocument.change(job, content)))
            .map(reply -> reply.done().json())
            .orElseGet(() -> create(posting.id(), content));
    var job = new Found(answer.path("data"));
    if (job.id().isEmpty() || !job.isShown()) {
      throw new BoardException(Reason.IN_DOUBT, "It did not say that the job is open.");
    }
    known.put(posting.id(), job.id());
  }

  @Override
  public void close(Ref posting) {
    var there = find(posting).filter(Found::isShown);
    if (there.isPresent()) {
      var id = there.get().id();
      var answer = api.change("PATCH", "/jobs/" + id, JobDocument.archive(id)).done().json();
      if (new Found(answer.path("data")).isShown()) {
        throw new BoardException(Reason.IN_DOUBT, "It did not say that the job is archived.");
      }
    }
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    return find(posting)
        .filter(Found::isShown)
        .map(
            job ->
                new Shown(
                    JobDocument.content(job.json().path("attributes"), posting.sent()),
                    job.id(),
                    Json.text(job.json(), "links", "careersite-job-url")));
  }

  @Override
  public IncomingPage applications(String cursor) {
    return runs.after(cursor);
  }

  @Override
  public void tell(String application, Standing standing) {
    standings.tell(application, standing);
  }

  @Override
  public String test() {
    return Json.text(api.read("/company"), "data", "attributes", "name");
  }

  private JsonNode create(PostingId posting, PostingContent content) {
    var document = JobDocument.create(posting, content);
    try {
      return api.change("POST", "/jobs", document).done().json();
    } catch (BoardException e) {
      var words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (e.reason() != Reason.REFUSED || !words.contains("user")) {
        throw e;
      }
    }
    // Not verified: a job may have to belong to somebody.
    owner = owner.or(() -> Optional.of(findOwner()));
    var owned = JobDocument.ownedBy(owner.orElseThrow(), document);
    return api.change("POST", "/jobs", owned).done().json();
  }

  private String findOwner() {
    var users =
        Pages.all(api, "/users", "").stream()
            .flatMap(page -> page.path("data").valueStream())
            .toList();
    return users.stream()
        .filter(user -> Json.text(user, "attributes", "role").contains("admin"))
        .findFirst()
        .or(() -> users.stream().findFirst())
        .map(user -> Json.text(user, "id"))
        .orElseThrow(
            () -> new BoardException(Reason.REFUSED, "Nobody is there to whom a job can belong."));
  }

  private Optional<Found> find(Ref posting) {
    var id = known.getOrDefault(posting.id(), posting.remote());
    var there =
        id.isEmpty()
            ? Optional.<JsonNode>empty()
            : api.find("/jobs/" + Api.encoded(id)).map(answer -> answer.path("data"));
    return there
        .map(Found::new)
        .filter(job -> !job.id().isEmpty())
        .or(() -> list(posting.id()))
        .map(
            job -> {
              known.put(posting.id(), job.id());
              return job;
            });
  }

  /// One that is shown is preferred, should there ever be two.
  private Optional<Found> list(PostingId posting) {
    var hidden = Optional.<Found>empty();
    for (var page = 1; page <= MOST_PAGES; page++) {
      var answer =
          api.read(
              "/jobs"
                  + Api.query(
                      "filter[status]", "all",
                      "page[number]", Integer.toString(page),
                      "page[size]", "30"));
      if (!answer.path("data").isArray()) {
        throw new BoardException(Reason.UNREADABLE, "It did not answer with jobs.");
      }
      var found =
          answer
              .path("data")
              .valueStream()
              .map(Found::new)
              .filter(f -> f.carries(posting))
              .toList();
      var shown = found.stream().filter(Found::isShown).findFirst();
      if (shown.isPresent()) {
        return shown;
      }
      hidden = hidden.or(() -> found.stream().findFirst());
      if (!Pages.hasMore(answer, page)) {
        return hidden;
      }
    }
    throw new BoardException(Reason.UNREADABLE, "Its list of jobs does not end.");
  }
}
