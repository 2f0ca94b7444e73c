package candor.persistence.board.lever;

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
import candor.persistence.board.run.Run;
import candor.persistence.board.run.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Opportunities by the time of their last change, with the applications in them. One without an
/// application is of somebody who was found and did not apply. An application is named by both ids,
/// since it is found by that of its opportunity only.
final class Opportunities implements Runs.Source {
  private final Api api;

  Opportunities(Api api) {
    this.api = api;
  }

  @Override
  public Runs.Step read(Run run) {
    var since = run.from().map(at -> Long.toString(at.toEpochMilli())).orElse("");
    var answer =
        api.read(
            "/opportunities"
                + Api.query(
                    "expand",
                    "applications",
                    "limit",
                    "100",
                    "updated_at_start",
                    since,
                    "offset",
                    run.page()));
    var data = answer.path("data");
    if (!data.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with opportunities.");
    }
    var found = new ArrayList<Dated>();
    var next = run;
    for (var opportunity : data) {
      next = next.seen(millis(opportunity.path("updatedAt")));
      found.addAll(applications(opportunity));
    }
    var offset = Json.text(answer, "next");
    var more = answer.path("hasNext").asBoolean(false) && !offset.isEmpty();
    var applications =
        found.stream().sorted(Comparator.comparing(Dated::at)).map(Dated::application).toList();
    return new Runs.Step(applications, more ? next.at(offset) : next.ended());
  }

  private record Dated(Instant at, IncomingApplication application) {}

  private List<Dated> applications(JsonNode opportunity) {
    var id = Json.text(opportunity, "id");
    var given = opportunity.path("applications");
    if (id.isEmpty() || given.isEmpty()) {
      return List.of();
    }
    // Ids alone, where the list did not give them whole.
    var whole =
        given.valueStream().allMatch(JsonNode::isObject)
            ? given
            : api.read(path(id) + "/applications").path("data");
    var posted =
        whole.valueStream().filter(each -> !posting(each).isEmpty() && hasId(each)).toList();
    if (posted.isEmpty()) {
      return List.of();
    }
    var attachments = attachments(id);
    return posted.stream()
        .map(
            each ->
                new Dated(
                    millis(each.path("createdAt")).orElse(Instant.EPOCH),
                    application(opportunity, each, attachments)))
        .toList();
  }

  private static IncomingApplication application(
      JsonNode opportunity, JsonNode application, List<Attachment> attachments) {
    var phones = Json.each(opportunity.path("phones"), "value");
    var who =
        new Applicant(
            Json.first(Json.text(application, "name"), Json.text(opportunity, "name")),
            Json.first(Json.text(application, "email"), texts(opportunity.path("emails"))),
            Json.first(
                Json.text(application, "phone", "value"),
                phones.isEmpty() ? "" : phones.getFirst()),
            Json.said(
                Stream.of(opportunity, application)
                    .flatMap(json -> json.path("links").valueStream())
                    .map(Json::text)));
    var said = new Said(Json.text(application, "comments"), "", "", answers(application));
    var id = Json.text(opportunity, "id") + "/" + Json.text(application, "id");
    return new IncomingApplication(id, To.remote(posting(application)), who, said, attachments);
  }

  private static List<Answer> answers(JsonNode application) {
    return application
        .path("customQuestions")
        .valueStream()
        .flatMap(form -> form.path("fields").valueStream())
        .map(field -> new Answer(Json.text(field, "text"), value(field.path("value"))))
        .filter(answer -> !answer.question().isEmpty() && !answer.answer().isEmpty())
        .toList();
  }

  private static String value(JsonNode value) {
    return value.isArray()
        ? String.join(", ", Json.said(value.valueStream().map(Json::text)))
        : Json.text(value);
  }

  private List<Attachment> attachments(String id) {
    return Stream.of("resumes", "files").flatMap(sort -> attachments(path(id), sort)).toList();
  }

  private Stream<Attachment> attachments(String opportunity, String sort) {
    return api.find(opportunity + "/" + sort).stream()
        .flatMap(answer -> answer.path("data").valueStream())
        .filter(Opportunities::hasId)
        .map(
            file ->
                new Attachment(
                    Json.first(Json.text(file, "file", "name"), Json.text(file, "name"), "file"),
                    () -> {
                      var one = Api.encoded(Json.text(file, "id"));
                      return api.fetch(opportunity + "/" + sort + "/" + one + "/download");
                    }));
  }

  // Its own name for it, or the posting itself where it gives that whole.
  private static String posting(JsonNode application) {
    return Json.first(Json.text(application, "posting"), Json.text(application, "posting", "id"));
  }

  private static boolean hasId(JsonNode json) {
    return !Json.text(json, "id").isEmpty();
  }

  private static String texts(JsonNode array) {
    return array.valueStream().map(Json::text).findFirst().orElse("");
  }

  private static Optional<Instant> millis(JsonNode time) {
    return time.isNumber() ? Optional.of(Instant.ofEpochMilli(time.asLong())) : Optional.empty();
  }

  private static String path(String id) {
    return "/opportunities/" + Api.encoded(id);
  }
}
