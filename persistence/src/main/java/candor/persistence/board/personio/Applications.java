package candor.persistence.board.personio;

import candor.model.posting.Board.Applicant;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.Said;
import candor.model.posting.Board.To;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import candor.persistence.board.run.Run;
import candor.persistence.board.run.Runs;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Applications by the time of their last change, newest first there. So the time from which the
/// next run reads moves only when all pages of one were read; within a page the oldest comes first.
final class Applications implements Runs.Source {
  private final Api api;

  Applications(Api api) {
    this.api = api;
  }

  @Override
  public Runs.Step read(Run run) {
    var answer =
        api.read(
            "/recruiting/applications"
                + Api.query("limit", "100", "updated_at.gt", run.since(), "cursor", run.page()));
    var data = PersonioBoard.data(answer);
    var applications = new ArrayList<IncomingApplication>();
    var next = run;
    for (var each : data) {
      next = next.seen(time(each.path("updated_at")));
      application(each).ifPresent(applications::add);
    }
    var cursor = PersonioBoard.next(answer);
    return new Runs.Step(
        applications.reversed(),
        data.isEmpty() || cursor.isEmpty() ? next.ended() : next.at(cursor));
  }

  private Optional<IncomingApplication> application(JsonNode application) {
    var id = Json.text(application, "id");
    var job = id(application, "job");
    var person = id(application, "candidate");
    if (id.isEmpty()
        || job.isEmpty()
        || person.isEmpty()
        || application.path("is_anonymized").asBoolean(false)) {
      return Optional.empty();
    }
    return api.find("/recruiting/candidates/" + Api.encoded(person))
        .map(candidate -> application(id, job, PersonioBoard.one(candidate)));
  }

  private static IncomingApplication application(String id, String job, JsonNode candidate) {
    var who =
        new Applicant(
            Json.name(Json.text(candidate, "first_name"), Json.text(candidate, "last_name")),
            Json.text(candidate, "email"),
            Json.text(candidate, "phone"),
            Json.said(Stream.of(Json.text(candidate, "linkedin_profile"))));
    return new IncomingApplication(id, To.remote(job), who, new Said("", "", ""));
  }

  // A text, or an object of a local time and the zone that it is of.
  private static Optional<Instant> time(JsonNode said) {
    if (!said.isObject()) {
      return Run.time(Json.text(said));
    }
    var local = Json.first(Json.text(said, "date-time"), Json.text(said, "date_time"));
    try {
      var zone = ZoneId.of(Json.first(Json.text(said, "timezone"), "UTC"));
      return Run.time(local).or(() -> at(local, zone));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> at(String local, ZoneId zone) {
    return local.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDateTime.parse(local).atZone(zone).toInstant());
  }

  private static String id(JsonNode application, String name) {
    return Json.first(Json.text(application, name, "id"), Json.text(application, name + "_id"));
  }
}
