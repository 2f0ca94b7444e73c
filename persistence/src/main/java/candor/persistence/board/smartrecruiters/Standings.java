package candor.persistence.board.smartrecruiters;

import candor.model.posting.Board.Standing;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.run.Choice;
import candor.persistence.board.run.ReadBack;
import java.util.List;

/// How far candidates are with a job: a status out of a list that is the same for everybody. The
/// reason of a rejection is not told: it wants an id of its own list, which was not verified.
final class Standings {
  private static final String REJECTED = "REJECTED";
  private static final List<String> MOVES = List.of("NEW", "IN_REVIEW", "INTERVIEW", "OFFERED");
  private final Api api;

  Standings(Api api) {
    this.api = api;
  }

  /// @param application as [Candidates] names it: candidate and job
  void tell(String application, Standing standing) {
    var candidate = application.replaceFirst("/.*", "");
    var job = application.replaceFirst("[^/]*/?", "");
    var wanted = standing.rejected() ? REJECTED : move(standing.stage());
    if (!status(candidate, job).equals(wanted)) {
      var path = path(candidate) + "/jobs/" + Api.encoded(job) + "/status";
      var _ = api.change("PUT", path, Json.object().put("status", wanted)).done();
      ReadBack.require(() -> status(candidate, job).equals(wanted));
    }
  }

  // "In review" is as good as IN_REVIEW.
  private static String move(String stage) {
    var choice = new Choice("stage");
    for (var status : MOVES) {
      choice.add(status.replace('_', ' '), status);
    }
    return choice.of(stage.replace('_', ' '));
  }

  private String status(String candidate, String job) {
    return api.find(path(candidate)).stream()
        .flatMap(Candidates::assigned)
        .filter(assignment -> Candidates.job(assignment).equals(job))
        .map(assignment -> Json.text(assignment, "status"))
        .findFirst()
        .orElseThrow(
            () -> new BoardException(Reason.REFUSED, "It does not know this application."));
  }

  private static String path(String candidate) {
    return "/candidates/" + Api.encoded(candidate);
  }
}
