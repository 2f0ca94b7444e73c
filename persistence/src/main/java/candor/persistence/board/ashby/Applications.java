package candor.persistence.board.ashby;

import candor.model.posting.Board.Applicant;
import candor.model.posting.Board.Attachment;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.Said;
import candor.model.posting.Board.To;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Json;
import candor.persistence.board.run.Run;
import candor.persistence.board.run.Runs;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Applications since a token that ends each run, so nothing is read again. A token or a page that
/// it has forgotten starts the run over everything again. Leads did not apply.
final class Applications implements Runs.Source {
  private final Methods methods;
  private final Map<String, JsonNode> candidates = new HashMap<>();

  Applications(Methods methods) {
    this.methods = methods;
  }

  @Override
  public Runs.Step read(Run run) {
    try {
      return step(run);
    } catch (Methods.LostPlaceException e) {
      if (run.since().isEmpty() && run.page().isEmpty()) {
        throw new BoardException(Reason.REFUSED, "It gives no list of applications.", e);
      }
      return read(Run.from(""));
    }
  }

  private Runs.Step step(Run run) throws Methods.LostPlaceException {
    var body = Json.object().put("limit", 100);
    if (!run.since().isEmpty()) {
      body.put("syncToken", run.since());
    }
    if (!run.page().isEmpty()) {
      body.put("cursor", run.page());
    }
    var answer = methods.page("application.list", body);
    candidates.clear();
    var applications =
        answer
            .path("results")
            .valueStream()
            .filter(each -> !Json.text(each, "status").equals("Lead"))
            .filter(each -> !Json.text(each, "id").isEmpty())
            .filter(each -> !Json.text(each, "job", "id").isEmpty())
            .sorted(
                Comparator.comparing(
                    each -> Run.time(Json.text(each, "createdAt")).orElse(Instant.EPOCH)))
            .map(this::application)
            .toList();
    var next = Json.text(answer, "nextCursor");
    if (answer.path("moreDataAvailable").asBoolean(false) && !next.isEmpty()) {
      return new Runs.Step(applications, run.at(next));
    }
    var token = Json.first(Json.text(answer, "syncToken"), run.since());
    return new Runs.Step(applications, Run.from(token));
  }

  private IncomingApplication application(JsonNode application) {
    var person = Json.text(application, "candidate", "id");
    var candidate = candidates.computeIfAbsent(person, this::candidate);
    var who =
        new Applicant(
            said(candidate, application.path("candidate"), "name"),
            said(candidate, application.path("candidate"), "primaryEmailAddress", "value"),
            said(candidate, application.path("candidate"), "primaryPhoneNumber", "value"),
            Json.each(candidate.path("socialLinks"), "url"));
    return new IncomingApplication(
        Json.text(application, "id"),
        To.remote(Json.text(application, "job", "id")),
        who,
        new Said("", "", "", Forms.answers(whole(Json.text(application, "id")))),
        attachments(candidate));
  }

  private JsonNode whole(String id) {
    return found(
        "application.info",
        Json.object()
            .put("applicationId", id)
            .set("expand", Json.array("applicationFormSubmissions")));
  }

  // Who was deleted meanwhile is told by what the application itself says.
  private JsonNode candidate(String id) {
    return found("candidate.info", Json.object().put("id", id));
  }

  private JsonNode found(String method, JsonNode what) {
    try {
      return methods.call(method, what).path("results");
    } catch (BoardException e) {
      if (e.reason() != Reason.REFUSED) {
        throw e;
      }
      return Json.object();
    }
  }

  // The resume is among the files too.
  private List<Attachment> attachments(JsonNode candidate) {
    var known = new HashSet<String>();
    return Stream.concat(
            Stream.of(candidate.path("resumeFileHandle")),
            candidate.path("fileHandles").valueStream())
        .filter(file -> !Json.text(file, "handle").isEmpty())
        .filter(file -> known.add(Json.first(Json.text(file, "id"), Json.text(file, "handle"))))
        .map(
            file ->
                new Attachment(
                    Json.first(Json.text(file, "name"), "file"),
                    () -> methods.file(Json.text(file, "handle"))))
        .toList();
  }

  private static String said(JsonNode candidate, JsonNode brief, String... path) {
    return Json.first(Json.text(candidate, path), Json.text(brief, path));
  }
}
