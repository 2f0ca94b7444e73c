package candor.persistence.board.ashby;

import candor.model.posting.Board.Standing;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Json;
import candor.persistence.board.run.Choice;
import candor.persistence.board.run.ReadBack;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How far applications are: the stage of their job's interview plan. One of the sort *Archived* is
/// for the rejected, with a reason. The key needs the right to write candidates.
final class Standings {
  private static final String ARCHIVED = "Archived";
  private final Methods methods;
  private final String rejection;

  /// @param rejection the reason for the archive where it has none as the rejection says; may be
  ///   empty
  Standings(Methods methods, String rejection) {
    this.methods = methods;
    this.rejection = rejection;
  }

  void tell(String application, Standing standing) {
    var now = stage(application);
    if (standing.rejected()) {
      if (!isArchived(now)) {
        var body = move(application, archive(now)).put("archiveReasonId", reason(standing));
        var _ = methods.change("application.changeStage", body);
        ReadBack.require(() -> isArchived(stage(application)));
      }
      return;
    }
    var stages = new Choice("stage");
    for (var each : plan(now)) {
      if (!isArchived(each)) {
        stages.add(Json.text(each, "title"), Json.text(each, "id"));
      }
    }
    var stage = stages.of(standing.stage());
    if (!Json.text(now, "id").equals(stage)) {
      var _ = methods.change("application.changeStage", move(application, stage));
      ReadBack.require(() -> Json.text(stage(application), "id").equals(stage));
    }
  }

  private JsonNode stage(String application) {
    var body = Json.object().put("applicationId", application);
    var stage =
        methods.call("application.info", body).path("results").path("currentInterviewStage");
    if (Json.text(stage, "id").isEmpty()) {
      throw new BoardException(Reason.UNREADABLE, "It does not say in which stage this is.");
    }
    return stage;
  }

  // That a stage names its plan is so in examples that others wrote down.
  private List<JsonNode> plan(JsonNode stage) {
    var plan = Json.text(stage, "interviewPlanId");
    return methods.all("interviewStage.list", Json.object().put("interviewPlanId", plan));
  }

  private String archive(JsonNode now) {
    return plan(now).stream()
        .filter(Standings::isArchived)
        .map(stage -> Json.text(stage, "id"))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElseThrow(() -> new BoardException(Reason.REFUSED, "It has no archive for this job."));
  }

  private String reason(Standing standing) {
    var reasons = new Choice("reason for the archive");
    for (var each : methods.all("archiveReason.list")) {
      reasons.add(Json.text(each, "text"), Json.text(each, "id"));
    }
    return reasons.of(standing.why(), rejection);
  }

  private static ObjectNode move(String application, String stage) {
    return Json.object().put("applicationId", application).put("interviewStageId", stage);
  }

  private static boolean isArchived(JsonNode stage) {
    return Json.text(stage, "type").equals(ARCHIVED);
  }
}
