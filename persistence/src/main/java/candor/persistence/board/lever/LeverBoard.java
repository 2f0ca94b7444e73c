package candor.persistence.board.lever;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Wire;
import candor.persistence.board.run.ReceivingBoard;
import candor.persistence.board.run.Runs;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lever, over its customers' API: applications to the postings that it has of its own.
public final class LeverBoard implements ReceivingBoard {
  private static final URI US = URI.create("https://api.lever.co/v1");
  private static final URI EU = URI.create("https://api.eu.lever.co/v1");
  private static final double PACE = 8;
  private static final int MOST_PAGES = 1_000;
  private static final Set<String> OVER = Set.of("closed", "rejected");

  private final Api api;
  private final Runs runs;
  private final Standings standings;

  /// Who speaks to it, and how.
  ///
  /// @param rejection what it calls the reason of a rejection, where it has none as we say; may be
  ///   empty
  /// @param actor the mail address of the user in whose name it is told something; empty for the
  ///   key's own
  public record Client(String key, String rejection, String actor) {}

  /// @param base without a slash at the end
  public LeverBoard(Wire wire, URI base, Client client) {
    var headers = Map.of("Authorization", Api.basic(client.key(), ""));
    this.api = new Api(wire, base, PACE, () -> headers);
    this.runs = new Runs(new Opportunities(api));
    this.standings = new Standings(api, client.rejection(), client.actor());
  }

  /// Where it is for the customers of a region.
  public static URI world(String region) {
    return region.equals("eu") ? EU : US;
  }

  @Override
  public IncomingPage applications(String cursor) {
    return runs.after(cursor);
  }

  @Override
  public List<OwnJob> jobs() {
    var jobs = new ArrayList<OwnJob>();
    var offset = "";
    for (var page = 0; page < MOST_PAGES; page++) {
      var answer = api.read("/postings" + Api.query("limit", "100", "offset", offset));
      if (!answer.path("data").isArray()) {
        throw new BoardException(Reason.UNREADABLE, "It did not answer with postings.");
      }
      for (var posting : answer.path("data")) {
        var id = Json.text(posting, "id");
        if (!id.isEmpty() && !OVER.contains(Json.text(posting, "state"))) {
          jobs.add(new OwnJob(id, Json.text(posting, "text")));
        }
      }
      offset = Json.text(answer, "next");
      if (offset.isEmpty() || !answer.path("hasNext").asBoolean(false)) {
        return jobs;
      }
    }
    throw new BoardException(Reason.UNREADABLE, "Its list of postings does not end.");
  }

  @Override
  public void tell(String application, Standing standing) {
    standings.tell(application, standing);
  }

  @Override
  public String test() {
    var _ = api.read("/postings" + Api.query("limit", "1"));
    return "";
  }
}
