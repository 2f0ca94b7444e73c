package candor.persistence.board.lever;

import candor.model.posting.Board.Standing;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.run.Choice;
import candor.persistence.board.run.ReadBack;
import tools.jackson.databind.JsonNode;

/// How far opportunities are: the stage that they are in, and whether they are in the archive.
/// Stages and reasons are those of the whole account.
final class Standings {
  private final Api api;
  private final String rejection;
  private final Actor actor;

  /// @param rejection the reason for the archive where it has none as the rejection says; may be
  ///   empty
  Standings(Api api, String rejection, Actor actor) {
    this.api = api;
    this.rejection = rejection;
    this.actor = actor;
  }

  /// @param application as [Opportunities] names it
  void tell(String application, Standing standing) {
    var path = "/opportunities/" + Api.encoded(application.replaceFirst("/.*", ""));
    if (standing.rejected()) {
      if (!isArchived(opportunity(path))) {
        var reason = reasons().of(standing.why(), rejection);
        change(path + "/archived", Json.object().put("reason", reason));
        ReadBack.require(() -> isArchived(opportunity(path)));
      }
      return;
    }
    var stage = stages().of(standing.stage());
    var now = opportunity(path);
    if (isArchived(now)) {
      change(path + "/archived", Json.object().putNull("reason"));
      ReadBack.rest(() -> move(path, now, stage));
    } else {
      move(path, now, stage);
    }
    ReadBack.require(() -> isUpIn(opportunity(path), stage));
  }

  private void move(String path, JsonNode now, String stage) {
    if (!isIn(now, stage)) {
      change(path + "/stage", Json.object().put("stage", stage));
    }
  }

  private JsonNode opportunity(String path) {
    return api.find(path)
        .map(answer -> answer.path("data"))
        .filter(JsonNode::isObject)
        .orElseThrow(
            () -> new BoardException(Reason.REFUSED, "It does not know this application."));
  }

  private void change(String path, JsonNode body) {
    var _ = api.change("PUT", path + actor.query(), body).done();
  }

  private Choice stages() {
    return choice("stage", "/stages");
  }

  private Choice reasons() {
    return choice("reason for the archive", "/archive_reasons");
  }

  private Choice choice(String sort, String path) {
    var choice = new Choice(sort);
    Pages.each(api, path, "", each -> choice.add(Json.text(each, "text"), Json.text(each, "id")));
    return choice;
  }

  private static boolean isArchived(JsonNode opportunity) {
    return !Json.text(opportunity, "archived", "reason").isEmpty()
        || opportunity.path("archived").path("archivedAt").isNumber();
  }

  private static boolean isUpIn(JsonNode opportunity, String stage) {
    return isIn(opportunity, stage) && !isArchived(opportunity);
  }

  // An id alone, or the stage itself where it gives that whole.
  private static boolean isIn(JsonNode opportunity, String stage) {
    return stage.equals(
        Json.first(Json.text(opportunity, "stage"), Json.text(opportunity, "stage", "id")));
  }
}
