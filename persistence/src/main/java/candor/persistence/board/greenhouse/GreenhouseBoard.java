package candor.persistence.board.greenhouse;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PublicPost;
import candor.model.posting.SubmittalContent;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Bearer;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Reply;
import candor.persistence.board.http.Wire;
import candor.persistence.board.run.ReceivingBoard;
import candor.persistence.board.run.Runs;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Greenhouse, over its Harvest API, version 3: applications to the jobs that it has of its own;
/// and over its public job board: what everybody sees of those.
///
/// Not verified, since no answer of version 3 was recorded: that a filter is written
/// `updated_at=gte|TIME`, that candidates and attachments are asked for by many ids with commas
/// between, and the names of fields, where those of version 2 are understood too.
public final class GreenhouseBoard implements ReceivingBoard {
  private static final double PACE = 4;
  private static final int MOST_PAGES = 1_000;
  private static final Pattern NEXT = Pattern.compile("<([^<>]*)>\\s*;[^,]*\\brel=\"?next\\b");

  private final Api api;
  private final Runs runs;
  private final Optional<PublicJobs> publicJobs;
  private final Optional<HandIn> handIn;

  /// Where it is.
  ///
  /// @param tokens where tokens are given
  /// @param api without a slash at the end
  /// @param boards where public job boards are, without a slash at the end
  public record Place(URI tokens, URI api, URI boards) {
    /// Where it is for everybody.
    public static final Place WORLD =
        new Place(
            URI.create("https://auth.greenhouse.io/token"),
            URI.create("https://harvest.greenhouse.io/v3"),
            URI.create("https://boards-api.greenhouse.io/v1/boards"));
  }

  /// Who asks.
  ///
  /// @param user the number of the user there in whose name is asked
  public record Client(String id, String key, String user) {
    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  /// The firm's public job board.
  ///
  /// @param token what names it there; empty where it is neither looked at nor handed in to
  /// @param key lets candidates be handed in; asked when that is to be done, empty when not known
  public record JobBoard(String token, Supplier<String> key) {}

  public GreenhouseBoard(
      Wire wire, Place place, Client client, JobBoard jobBoard, InstantSource clock) {
    var form = Api.query("grant_type", "client_credentials", "sub", client.user());
    var basic = Map.of("Authorization", Api.basic(client.id(), client.key()));
    var bearer = new Bearer(wire, clock, place.tokens(), basic, form);
    this.api = new Api(wire, place.api(), PACE, bearer);
    this.runs = new Runs(new Applications(api));
    var shown = Optional.of(jobBoard).filter(board -> !board.token().isEmpty());
    this.publicJobs = shown.map(board -> new PublicJobs(wire, place.boards(), board.token()));
    this.handIn = shown.map(board -> new HandIn(wire, place.boards(), board));
  }

  /// The cursor of the page after one, which is all that may be asked with it; empty when it was
  /// the last.
  static String next(Reply reply) {
    return reply.headers().allValues("Link").stream()
        .flatMap(link -> NEXT.matcher(link).results())
        .map(found -> Api.said(found.group(1), "cursor"))
        .findFirst()
        .orElse("");
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    return publicJobs.flatMap(jobs -> jobs.of(posting));
  }

  @Override
  public IncomingPage applications(String cursor) {
    return runs.after(cursor);
  }

  @Override
  public List<OwnJob> jobs() {
    var jobs = new ArrayList<OwnJob>();
    var cursor = "";
    for (var page = 0; page < MOST_PAGES; page++) {
      var query = cursor.isEmpty() ? Api.query("per_page", "100") : Api.query("cursor", cursor);
      var reply = api.ask("/jobs" + query).done();
      if (!reply.json().isArray()) {
        throw new BoardException(Reason.UNREADABLE, "It did not answer with jobs.");
      }
      for (var job : reply.json()) {
        var id = Json.text(job, "id");
        if (!id.isEmpty()
            && !Json.text(job, "status").equals("closed")
            && !job.path("is_template").asBoolean(false)) {
          jobs.add(new OwnJob(id, Json.text(job, "name")));
        }
      }
      cursor = next(reply);
      if (cursor.isEmpty()) {
        return jobs;
      }
    }
    throw new BoardException(Reason.UNREADABLE, "Its list of jobs does not end.");
  }

  @Override
  public List<PublicPost> posts(String job) {
    return handIn().posts(job);
  }

  @Override
  public void handIn(String job, SubmittalContent content, @Nullable Attachment resume) {
    handIn().handIn(job, content, resume);
  }

  private HandIn handIn() {
    return handIn.orElseThrow(
        () -> new BoardException(Reason.REFUSED, "Its settings name no public job board."));
  }

  @Override
  public String test() {
    var _ = api.read("/jobs" + Api.query("per_page", "1"));
    publicJobs.ifPresent(PublicJobs::test);
    return "";
  }
}
