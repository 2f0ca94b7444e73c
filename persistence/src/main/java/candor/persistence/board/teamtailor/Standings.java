package candor.persistence.board.teamtailor;

import candor.model.posting.Board.Standing;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.run.Choice;
import candor.persistence.board.run.ReadBack;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How far applications are: their stage of the job, and when they were rejected. That the time of
/// a rejection can be written was not verified: it is read back, and in doubt where it is not
/// there.
final class Standings {
  private final Api api;
  private final InstantSource clock;

  Standings(Api api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  void tell(String id, Standing standing) {
    var now = application(id);
    if (standing.rejected()) {
      if (!isRejected(now)) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        change(id, rejected(id, at));
        ReadBack.require(() -> isRejected(application(id)));
      }
      return;
    }
    var stage = stages(now).of(standing.stage());
    if (isRejected(now) || !stage(now).equals(stage)) {
      var body = isRejected(now) ? rejected(id, null) : document(id);
      body.withObject("/data/relationships/stage/data").put("type", "stages").put("id", stage);
      change(id, body);
      ReadBack.require(() -> isUpIn(application(id), stage));
    }
  }

  private JsonNode application(String id) {
    return api.find(path(id) + Api.query("include", "job,stage"))
        .map(answer -> answer.path("data"))
        .filter(JsonNode::isObject)
        .orElseThrow(
            () -> new BoardException(Reason.REFUSED, "It does not know this application."));
  }

  private Choice stages(JsonNode application) {
    var job = Json.text(application, "relationships", "job", "data", "id");
    var choice = new Choice("stage");
    for (var page : Pages.all(api, "/jobs/" + Api.encoded(job) + "/stages", "")) {
      for (var stage : page.path("data")) {
        choice.add(Json.text(stage, "attributes", "name"), Json.text(stage, "id"));
      }
    }
    return choice;
  }

  private void change(String id, JsonNode body) {
    var _ = api.change("PATCH", path(id), body).done();
  }

  private static ObjectNode document(String id) {
    var body = Json.object();
    body.withObject("/data").put("type", "job-applications").put("id", id);
    return body;
  }

  private static ObjectNode rejected(String id, @Nullable Instant at) {
    var body = document(id);
    body.withObject("/data/attributes").put("rejected-at", at == null ? null : at.toString());
    return body;
  }

  private static boolean isRejected(JsonNode application) {
    return !Json.text(application, "attributes", "rejected-at").isEmpty();
  }

  private static boolean isUpIn(JsonNode application, String stage) {
    return stage(application).equals(stage) && !isRejected(application);
  }

  private static String stage(JsonNode application) {
    return Json.text(application, "relationships", "stage", "data", "id");
  }

  private static String path(String id) {
    return "/job-applications/" + Api.encoded(id);
  }
}
