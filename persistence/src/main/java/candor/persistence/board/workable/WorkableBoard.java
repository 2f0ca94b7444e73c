package candor.persistence.board.workable;

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
import tools.jackson.databind.JsonNode;

/// Workable, over its customers' API, version 3: applications to the jobs that it has of its own.
public final class WorkableBoard implements ReceivingBoard {
  /// Recorded: 10 calls in 10 seconds are allowed.
  private static final double PACE = 0.95;

  private static final int MOST_PAGES = 1_000;

  private final Api api;
  private final Runs runs;

  /// @param base without a slash at the end
  public WorkableBoard(Wire wire, URI base, String key) {
    var headers = Map.of("Authorization", "Bearer " + key);
    this.api = new Api(wire, base, PACE, () -> headers);
    this.runs = new Runs(new Candidates(api));
  }

  /// Where it is for a customer.
  ///
  /// @throws BoardException `REFUSED` when that can't be a customer's name there
  public static URI world(String subdomain) {
    if (!subdomain.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}")) {
      throw new BoardException(Reason.REFUSED, "The subdomain is not one.");
    }
    return URI.create("https://" + subdomain + ".workable.com/spi/v3");
  }

  /// Where the page after one starts; empty when it was the last. The board gives a whole address,
  /// which may be on another host: only what it asks for is taken over.
  static String next(JsonNode answer) {
    return Api.said(Json.text(answer, "paging", "next"), "since_id");
  }

  @Override
  public IncomingPage applications(String cursor) {
    return runs.after(cursor);
  }

  @Override
  public List<OwnJob> jobs() {
    var jobs = new ArrayList<OwnJob>();
    var from = "";
    for (var page = 0; page < MOST_PAGES; page++) {
      var answer = api.read("/jobs" + Api.query("limit", "100", "since_id", from));
      if (!answer.path("jobs").isArray()) {
        throw new BoardException(Reason.UNREADABLE, "It did not answer with jobs.");
      }
      for (var job : answer.path("jobs")) {
        var code = Json.text(job, "shortcode");
        if (!code.isEmpty() && !Json.text(job, "state").equals("archived")) {
          jobs.add(new OwnJob(code, Json.text(job, "title")));
        }
      }
      var next = next(answer);
      if (next.isEmpty() || next.equals(from)) {
        return jobs.stream().distinct().toList();
      }
      from = next;
    }
    throw new BoardException(Reason.UNREADABLE, "Its list of jobs does not end.");
  }

  @Override
  public String test() {
    var _ = api.read("/jobs" + Api.query("limit", "1"));
    return "";
  }
}
