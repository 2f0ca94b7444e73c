package candor.persistence.board.personio;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Bearer;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Wire;
import candor.persistence.board.run.ReceivingBoard;
import candor.persistence.board.run.Runs;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Personio, over its API, version 2: applications to the jobs that it has of its own.
///
/// It gives neither files nor answers to questions. Not verified, since no answer was recorded: the
/// names of an answer's fields, that the next page's cursor is in `_meta.links.next`, and whether
/// what is asked for alone lies in `_data`, too. Its documents say of the header `Beta` in one
/// place that it is wanted, in another that it is no longer.
public final class PersonioBoard implements ReceivingBoard {
  /// Where it is for everybody.
  public static final URI WORLD = URI.create("https://api.personio.de/v2");

  /// Not verified: others count on 150 calls in a minute.
  private static final double PACE = 2;

  private static final int MOST_PAGES = 1_000;

  private final Api api;
  private final Runs runs;

  /// Who asks.
  public record Client(String id, String key) {
    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  /// @param base without a slash at the end
  public PersonioBoard(Wire wire, URI base, Client client, InstantSource clock) {
    var form =
        Api.query(
            "grant_type", "client_credentials",
            "client_id", client.id(),
            "client_secret", client.key());
    var bearer = new Bearer(wire, clock, URI.create(base + "/auth/token"), Map.of(), form);
    this.api =
        new Api(
            wire,
            base,
            PACE,
            () -> Map.of("Authorization", "Bearer " + bearer.token(), "Beta", "true"));
    this.runs = new Runs(new Applications(api));
  }

  /// The cursor of the page after one; empty when it was the last.
  static String next(JsonNode answer) {
    return Api.said(
        Json.first(
            Json.text(answer, "_meta", "links", "next", "href"),
            Json.text(answer, "_meta", "links", "next")),
        "cursor");
  }

  /// The list in an answer.
  static JsonNode data(JsonNode answer) {
    var data = answer.path("_data");
    if (!data.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with a list.");
    }
    return data;
  }

  /// What is asked for alone: in `_data` in what some wrote for it, and as it is in what others
  /// did.
  static JsonNode one(JsonNode answer) {
    var data = answer.path("_data");
    return data.isObject() ? data : answer;
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
      var answer = api.read("/recruiting/jobs" + Api.query("limit", "100", "cursor", cursor));
      for (var job : data(answer)) {
        var id = Json.text(job, "id");
        if (!id.isEmpty()) {
          jobs.add(new OwnJob(id, Json.first(Json.text(job, "name"), Json.text(job, "title"))));
        }
      }
      cursor = next(answer);
      if (cursor.isEmpty()) {
        return jobs;
      }
    }
    throw new BoardException(Reason.UNREADABLE, "Its list of jobs does not end.");
  }

  @Override
  public String test() {
    var _ = data(api.read("/recruiting/jobs" + Api.query("limit", "1")));
    return "";
  }
}
