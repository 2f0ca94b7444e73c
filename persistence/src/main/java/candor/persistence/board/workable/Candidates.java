package candor.persistence.board.workable;

import candor.model.posting.Board.Answer;
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
import candor.persistence.board.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Candidates by the time of their last change, each of whom is one at one job. Those who were
/// sourced did not apply. A page is small, since each of its candidates costs a second.
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
                + Api.query("limit", "25", "updated_after", run.since(), "since_id", run.page()));
    var found = answer.path("candidates");
    if (!found.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with candidates.");
    }
    var applications = new ArrayList<IncomingApplication>();
    var next = run;
    for (var each : found) {
      next = next.seen(Run.time(Json.text(each, "updated_at")));
      if (!each.path("sourced").asBoolean(false)) {
        application(each).ifPresent(applications::add);
      }
    }
    var page = WorkableBoard.next(answer);
    var more = !found.isEmpty() && !page.isEmpty() && !page.equals(run.page());
    return new Runs.Step(applications, more ? next.at(page) : next.ended());
  }

  private Optional<IncomingApplication> application(JsonNode brief) {
    var id = Json.text(brief, "id");
    var job = Json.text(brief, "job", "shortcode");
    if (id.isEmpty() || job.isEmpty()) {
      return Optional.empty();
    }
    return whole(id, job)
        .map(
            candidate ->
                new IncomingApplication(
                    id,
                    To.remote(job),
                    new Applicant(
                        Json.first(
                            Json.text(candidate, "name"),
                            Json.name(
                                Json.text(candidate, "firstname"),
                                Json.text(candidate, "lastname"))),
                        Json.text(candidate, "email"),
                        Json.text(candidate, "phone"),
                        Json.each(candidate.path("social_profiles"), "url")),
                    new Said(
                        Paragraphs.of(Json.text(candidate, "cover_letter")),
                        "",
                        "",
                        particulars(candidate).after(answers(candidate))),
                    resume(id, job, Json.text(candidate, "resume_url"))));
  }

  /// Nothing when it was deleted meanwhile.
  private Optional<JsonNode> whole(String id, String job) {
    return api.find("/jobs/" + Api.encoded(job) + "/candidates/" + Api.encoded(id))
        .map(answer -> answer.path("candidate"));
  }

  private static Particulars particulars(JsonNode candidate) {
    return new Particulars()
        .day("Applied", Json.text(candidate, "created_at"))
        .line("Source", Json.text(candidate, "domain"))
        .line("Headline", Json.text(candidate, "headline"))
        .line("Address", Json.text(candidate, "address"))
        .line("Skills", Json.each(candidate.path("skills"), "name"))
        .line("Tags", Json.said(candidate.path("tags").valueStream().map(Json::text)))
        .text("Summary", Json.text(candidate, "summary"))
        .stations(
            "Experience",
            candidate.path("experience_entries"),
            "summary",
            "title",
            "company",
            "industry",
            "start_date",
            "end_date",
            "current")
        .stations(
            "Education",
            candidate.path("education_entries"),
            "",
            "degree",
            "field_of_study",
            "school",
            "start_date",
            "end_date");
  }

  private static List<Answer> answers(JsonNode candidate) {
    return candidate
        .path("answers")
        .valueStream()
        .map(
            each ->
                new Answer(
                    Json.first(
                        Json.text(each, "question", "body"), Json.text(each, "question_key")),
                    value(each.path("answer"))))
        .filter(answer -> !answer.question().isEmpty() && !answer.answer().isEmpty())
        .toList();
  }

  // Not verified: how it writes an answer of a sort.
  private static String value(JsonNode answer) {
    if (answer.path("checked").isBoolean()) {
      return answer.path("checked").asBoolean() ? "Yes" : "No";
    }
    return Json.first(
        Json.text(answer),
        Paragraphs.of(Json.text(answer, "body")),
        Json.text(answer, "number"),
        Json.text(answer, "date"),
        String.join(", ", Json.each(answer.path("choices"), "body")),
        String.join(", ", Json.said(answer.path("choices").valueStream().map(Json::text))));
  }

  // Its address ends soon, so it is asked for anew when it is opened.
  private List<Attachment> resume(String id, String job, String address) {
    if (address.isEmpty()) {
      return List.of();
    }
    var path = address.replaceFirst("[?#].*", "");
    var name = path.substring(path.lastIndexOf('/') + 1);
    return List.of(
        new Attachment(
            name.isEmpty() ? "resume" : name,
            () ->
                api.fetchElsewhere(
                    whole(id, job).map(now -> Json.text(now, "resume_url")).orElse(""))));
  }
}
