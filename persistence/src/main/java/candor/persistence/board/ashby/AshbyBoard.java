package candor.persistence.board.ashby;

import candor.model.posting.Board;
import candor.model.posting.PostingContent;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Wire;
import candor.persistence.board.run.Runs;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ashby, over its customers' API: applications to the jobs that it has of its own, and their
/// postings. The key needs the rights to read jobs and candidates.
public final class AshbyBoard implements Board {
  /// Where it is for everybody.
  public static final URI WORLD = URI.create("https://api.ashbyhq.com");

  private static final Set<String> OVER = Set.of("Closed", "Archived");

  private final Methods methods;
  private final Runs runs;
  private final JobPostings postings;
  private final Standings standings;

  /// @param base without a slash at the end
  /// @param rejection what it calls the reason of a rejection, where it has none as we say; may be
  ///   empty
  public AshbyBoard(Wire wire, URI base, String key, String rejection) {
    this.methods = new Methods(wire, base, key);
    this.runs = new Runs(new Applications(methods));
    this.postings = new JobPostings(methods);
    this.standings = new Standings(methods, rejection);
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    postings.publish(posting, content);
  }

  @Override
  public void close(Ref posting) {
    postings.close(posting);
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    return postings.look(posting);
  }

  @Override
  public IncomingPage applications(String cursor) {
    return runs.after(cursor);
  }

  @Override
  public List<OwnJob> jobs() {
    var jobs = new ArrayList<OwnJob>();
    for (var job : methods.all("job.list")) {
      var id = Json.text(job, "id");
      if (!id.isEmpty() && !OVER.contains(Json.text(job, "status"))) {
        jobs.add(new OwnJob(id, Json.text(job, "title")));
      }
    }
    return jobs;
  }

  @Override
  public void tell(String application, Standing standing) {
    standings.tell(application, standing);
  }

  @Override
  public String test() {
    var _ = methods.call("job.list", Json.object().put("limit", 1));
    return "";
  }
}
