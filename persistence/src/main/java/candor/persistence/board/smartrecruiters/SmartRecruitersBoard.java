package candor.persistence.board.smartrecruiters;

import candor.model.posting.Board;
import candor.model.posting.Board.Review.Verdict;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Wire;
import candor.persistence.board.run.Calls;
import candor.persistence.board.run.ReadBack;
import candor.persistence.board.run.Runs;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// SmartRecruiters, over its customers' API.
///
/// A posting is a job whose `refNumber` is the posting's id, and it is shown while the job is
/// published. Whether jobs can be asked for by that number was not tried, so all are listed where
/// the job's own id is not known. What was published in this exchange is waited for; one that is
/// not public by the next is kept from the public by somebody there.
public final class SmartRecruitersBoard implements Board {
  /// Where it is for everybody.
  public static final URI WORLD = URI.create("https://api.smartrecruiters.com");

  private static final double PACE = 8;
  private static final double PACE_OF_PUBLICATION = 1.8;
  private static final int MOST_JOBS = 100_000;
  private static final int AT_ONCE = 100;

  private final Api api;
  private final Classes classes;
  private final Runs runs;
  private final Standings standings;
  private final Map<PostingId, String> known = new HashMap<>();
  private final Set<PostingId> awaited = new HashSet<>();

  /// What it wants to know of every job, each an id of its own lists.
  public record Classes(String industry, String function, String experience) {}

  /// @param base without a slash at the end
  public SmartRecruitersBoard(Wire wire, URI base, String key, Classes classes) {
    var headers = Map.of("X-SmartToken", key);
    this.api = new Api(wire, base, PACE, () -> headers);
    this.classes = classes;
    this.runs = new Runs(new Candidates(api));
    this.standings = new Standings(api);
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    var there = find(posting);
    var job = JobBody.of(posting.id(), content, classes);
    var calls = new Calls();
    var answer =
        calls.next(
            () ->
                there
                    .map(found -> api.change("PUT", path(JobBody.id(found)), job))
                    .orElseGet(() -> api.change("POST", "/jobs", job))
                    .done()
                    .json());
    var id = Json.first(JobBody.id(answer), there.map(JobBody::id).orElse(""));
    if (id.isEmpty()) {
      throw new BoardException(Reason.IN_DOUBT, "It did not say which job it made.");
    }
    known.put(posting.id(), id);
    var published =
        calls.next(() -> api.change("POST", path(id) + "/publication", PACE_OF_PUBLICATION));
    if (published.status() != 409) {
      var _ = published.done();
    }
    if (ReadBack.of(() -> api.find(path(id))).filter(JobBody::isShown).isEmpty()) {
      awaited.add(posting.id());
    }
  }

  // Also where the public does not see it: it may wait for approval.
  @Override
  public void close(Ref posting) {
    var there = find(posting);
    if (there.isPresent()) {
      end(JobBody.id(there.get()));
    }
  }

  // It refuses to end what never began, or has ended.
  private void end(String id) {
    try {
      var _ = api.change("DELETE", path(id) + "/publication", PACE_OF_PUBLICATION).done();
    } catch (BoardException e) {
      if (e.reason() != Reason.REFUSED || api.find(path(id)).filter(JobBody::isShown).isPresent()) {
        throw e;
      }
    }
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    return find(posting)
        .filter(job -> JobBody.isShown(job) || posting.sent() != null)
        .map(
            job ->
                new Shown(
                    JobBody.content(job, posting.sent()),
                    JobBody.id(job),
                    Json.text(job, "actions", "applyOnWeb", "url"),
                    review(posting.id(), job)));
  }

  private Review review(PostingId posting, JsonNode job) {
    return JobBody.isShown(job)
        ? Review.PUBLIC
        : awaited.contains(posting)
            ? new Review(Verdict.WAITING, "It took the job, and the public does not see it yet.")
            : new Review(
                Verdict.REJECTED,
                "The job is there, and the public does not see it: it may wait for approval, or"
                    + " have been taken down.");
  }

  // A job has its new words before it is published with them.
  @Override
  public boolean tellsWhole() {
    return false;
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
    var _ = jobs(0, 1);
    return "";
  }

  /// The job in all its parts, which the list of jobs does not give.
  private Optional<JsonNode> find(Ref posting) {
    var id = known.getOrDefault(posting.id(), posting.remote());
    var there = id.isEmpty() ? Optional.<JsonNode>empty() : api.find(path(id));
    var found =
        there
            .filter(job -> !JobBody.id(job).isEmpty())
            .or(() -> list(posting.id()).flatMap(job -> api.find(path(JobBody.id(job)))));
    found.ifPresent(job -> known.put(posting.id(), JobBody.id(job)));
    return found;
  }

  /// One that is shown is preferred, should there ever be two.
  private Optional<JsonNode> list(PostingId posting) {
    var hidden = Optional.<JsonNode>empty();
    for (var from = 0; from < MOST_JOBS; from += AT_ONCE) {
      var jobs = jobs(from, AT_ONCE);
      for (var job : jobs) {
        if (JobBody.carries(job, posting)) {
          if (JobBody.isShown(job)) {
            return Optional.of(job);
          }
          hidden = hidden.or(() -> Optional.of(job));
        }
      }
      if (jobs.size() < AT_ONCE) {
        return hidden;
      }
    }
    throw new BoardException(Reason.UNREADABLE, "Its list of jobs does not end.");
  }

  private JsonNode jobs(int from, int most) {
    var query = Api.query("limit", Integer.toString(most), "offset", Integer.toString(from));
    var content = api.read("/jobs" + query).path("content");
    if (!content.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with jobs.");
    }
    return content;
  }

  private static String path(String id) {
    return "/jobs/" + Api.encoded(id);
  }
}
