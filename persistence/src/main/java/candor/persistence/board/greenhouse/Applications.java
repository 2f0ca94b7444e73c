package candor.persistence.board.greenhouse;

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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Applications by the time of their last change, with their candidates and files, which are asked
/// for a page at a time. Prospects did not apply. What the firm itself attached is not taken.
final class Applications implements Runs.Source {
  private static final Set<String> FROM_THE_APPLICANT =
      Set.of("resume", "cover_letter", "take_home_test", "other", "");
  private static final int MOST_PAGES = 100;

  private final Api api;

  Applications(Api api) {
    this.api = api;
  }

  @Override
  public Runs.Step read(Run run) {
    var filter = run.since().isEmpty() ? "" : "gte|" + run.since();
    var query =
        run.page().isEmpty()
            ? Api.query("per_page", "100", "updated_at", filter)
            : Api.query("cursor", run.page());
    var reply = api.ask("/applications" + query).done();
    var found = reply.json();
    if (!found.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with applications.");
    }
    var next = run;
    var posted = new ArrayList<JsonNode>();
    for (var each : found) {
      next = next.seen(changed(each));
      if (isPosted(each)) {
        posted.add(each);
      }
    }
    posted.sort(
        Comparator.comparing(
            each -> Run.time(Json.text(each, "applied_at")).orElse(Instant.EPOCH)));
    var cursor = GreenhouseBoard.next(reply);
    return new Runs.Step(
        applications(posted), found.isEmpty() || cursor.isEmpty() ? next.ended() : next.at(cursor));
  }

  private List<IncomingApplication> applications(List<JsonNode> posted) {
    if (posted.isEmpty()) {
      return List.of();
    }
    var people = new HashMap<String, JsonNode>();
    for (var person : all("/candidates", "ids", ids(posted, "candidate_id"))) {
      people.put(Json.text(person, "id"), person);
    }
    var files = new HashMap<String, List<Attachment>>();
    for (var file : all("/attachments", "application_ids", ids(posted, "id"))) {
      if (FROM_THE_APPLICANT.contains(Json.text(file, "type"))) {
        files
            .computeIfAbsent(Json.text(file, "application_id"), _ -> new ArrayList<>())
            .add(attachment(file));
      }
    }
    // Whose candidate is there no longer was erased or merged meanwhile.
    return posted.stream()
        .flatMap(
            each ->
                Optional.ofNullable(people.get(Json.text(each, "candidate_id"))).stream()
                    .map(person -> application(each, person, files)))
        .toList();
  }

  private static IncomingApplication application(
      JsonNode application, JsonNode person, Map<String, List<Attachment>> files) {
    var id = Json.text(application, "id");
    var who =
        new Applicant(
            Json.name(Json.text(person, "first_name"), Json.text(person, "last_name")),
            value(person, "email_addresses"),
            value(person, "phone_numbers"),
            Json.said(
                Stream.of("website_addresses", "social_media_addresses")
                    .flatMap(name -> Json.each(person.path(name), "value").stream())));
    var answers =
        application
            .path("answers")
            .valueStream()
            .map(each -> new Answer(Json.text(each, "question"), Json.text(each, "answer")))
            .filter(answer -> !answer.question().isEmpty() && !answer.answer().isEmpty())
            .toList();
    return new IncomingApplication(
        id,
        To.remote(job(application)),
        who,
        new Said("", "", "", Story.of(application, person).after(answers)),
        files.getOrDefault(id, List.of()));
  }

  // Its address is a temporary one, made with this answer.
  private Attachment attachment(JsonNode file) {
    var address = Json.text(file, "url");
    return new Attachment(
        Json.first(Json.text(file, "filename"), "file"), () -> api.fetchElsewhere(address));
  }

  private List<JsonNode> all(String path, String name, String ids) {
    var all = new ArrayList<JsonNode>();
    var query = Api.query("per_page", "500", name, ids);
    for (var page = 0; page < MOST_PAGES; page++) {
      var reply = api.ask(path + query).done();
      if (!reply.json().isArray()) {
        throw new BoardException(Reason.UNREADABLE, "It did not answer with a list.");
      }
      reply.json().forEach(all::add);
      var cursor = GreenhouseBoard.next(reply);
      if (cursor.isEmpty()) {
        return all;
      }
      query = Api.query("cursor", cursor);
    }
    throw new BoardException(Reason.UNREADABLE, "Its list does not end.");
  }

  private static String ids(List<JsonNode> of, String name) {
    var ids = new LinkedHashSet<String>();
    of.forEach(each -> ids.add(Json.text(each, name)));
    return String.join(",", ids);
  }

  private static boolean isPosted(JsonNode application) {
    return !application.path("prospect").asBoolean(false)
        && !Json.text(application, "id").isEmpty()
        && !job(application).isEmpty();
  }

  private static String job(JsonNode application) {
    return Json.first(
        Json.text(application, "job_id"), Json.text(application.path("jobs").path(0), "id"));
  }

  private static Optional<Instant> changed(JsonNode application) {
    return Run.time(
        Json.first(
            Json.text(application, "updated_at"), Json.text(application, "last_activity_at")));
  }

  private static String value(JsonNode person, String name) {
    var values = Json.each(person.path(name), "value");
    return values.isEmpty() ? "" : values.getFirst();
  }
}
