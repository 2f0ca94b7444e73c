package candor.persistence.board.smartrecruiters;

import candor.model.posting.Board.Applicant;
import candor.model.posting.Board.Attachment;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.Said;
import candor.model.posting.Board.To;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.run.Particulars;
import candor.persistence.board.run.Run;
import candor.persistence.board.run.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Candidates by the time of their last change; each job to which one is assigned is an
/// application. Leads are left out: they did not apply, and change when they do.
final class Candidates implements Runs.Source {
  private final Api api;

  Candidates(Api api) {
    this.api = api;
  }

  @Override
  public Runs.Step read(Run run) {
    var answer =
        api.read(
            "/candidates"
                + Api.query("limit", "100", "updatedAfter", run.since(), "pageId", run.page()));
    var content = answer.path("content");
    if (!content.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with candidates.");
    }
    var applications = new ArrayList<IncomingApplication>();
    var next = run;
    for (var each : content) {
      next = next.seen(Run.time(Json.text(each, "updatedOn")));
      if (assigned(each).anyMatch(assignment -> !job(assignment).isEmpty())) {
        applications.addAll(applications(each));
      }
    }
    var page = Json.text(answer, "nextPageId");
    return new Runs.Step(
        applications, content.isEmpty() || page.isEmpty() ? next.ended() : next.at(page));
  }

  private List<IncomingApplication> applications(JsonNode brief) {
    var id = Json.text(brief, "id");
    var found = api.find("/candidates/" + Api.encoded(id));
    if (found.isEmpty()) {
      return List.of();
    }
    var candidate = found.get();
    var web = candidate.path("web");
    var who =
        new Applicant(
            Json.name(Json.text(candidate, "firstName"), Json.text(candidate, "lastName")),
            Json.text(candidate, "email"),
            Json.text(candidate, "phoneNumber"),
            Json.said(
                Stream.of("linkedin", "website", "twitter", "facebook")
                    .map(name -> Json.text(web, name))));
    var jobs = new LinkedHashMap<String, JsonNode>();
    assigned(candidate)
        .filter(assignment -> !Json.text(assignment, "status").equals("LEAD"))
        .filter(assignment -> !job(assignment).isEmpty())
        .forEach(assignment -> jobs.putIfAbsent(job(assignment), assignment));
    var files = jobs.isEmpty() ? List.<JsonNode>of() : files(id);
    var attachments = files.stream().map(file -> attachment(id, file)).toList();
    return jobs.entrySet().stream()
        .map(
            each ->
                new IncomingApplication(
                    id + "/" + each.getKey(),
                    To.remote(each.getKey()),
                    who,
                    said(
                        id,
                        each.getKey(),
                        Story.of(candidate, each.getValue(), files)
                            .line("Consent", Json.text(brief, "consent", "status"))),
                    attachments))
        .toList();
  }

  private Said said(String candidate, String job, Particulars particulars) {
    var path =
        "/candidates/"
            + Api.encoded(candidate)
            + "/jobs/"
            + Api.encoded(job)
            + "/screening-answers";
    var answers = api.find(path).map(Screening::answers).orElse(List.of());
    return new Said("", "", "", particulars.after(answers));
  }

  private List<JsonNode> files(String id) {
    return api.find("/candidates/" + Api.encoded(id) + "/attachments").stream()
        .flatMap(answer -> answer.path("content").valueStream())
        .toList();
  }

  private Attachment attachment(String candidate, JsonNode json) {
    var path =
        "/candidates/"
            + Api.encoded(candidate)
            + "/attachments/"
            + Api.encoded(Json.text(json, "id"));
    return new Attachment(Json.first(Json.text(json, "name"), "file"), () -> api.fetch(path));
  }

  static Stream<JsonNode> assigned(JsonNode candidate) {
    return Stream.concat(
        Stream.of(candidate.path("primaryAssignment")),
        candidate.path("secondaryAssignments").valueStream());
  }

  static String job(JsonNode assignment) {
    return Json.text(assignment, "job", "id");
  }
}
