package candor.persistence.board.teamtailor;

import candor.model.posting.Board.Answer;
import candor.model.posting.Board.Applicant;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Applications by the time of their last change, in the order of their making: that order does not
/// move while it is paged through. Should the list get shorter on the way, the run starts again,
/// since something was moved over the edge of a page.
final class Applications implements Runs.Source {
  private static final List<String> VALUES =
      List.of("answer", "text", "choices", "boolean", "number", "range", "date", "url");

  private final Api api;
  private final CandidateFiles files;

  Applications(Api api) {
    this.api = api;
    this.files = new CandidateFiles(api);
  }

  @Override
  public Runs.Step read(Run run) {
    var at = Place.of(run.page());
    var answer =
        api.read(
            "/job-applications"
                + Api.query(
                    "include", "candidate,job",
                    "filter[updated-at][from]", run.since(),
                    "sort", "created-at",
                    "page[number]", Integer.toString(at.page()),
                    "page[size]", "30"));
    var data = answer.path("data");
    if (!data.isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with applications.");
    }
    var count = answer.path("meta").path("record-count").asInt(0);
    if (count < at.count()) {
      return read(run.at(""));
    }
    var included = included(answer);
    var applications = new ArrayList<IncomingApplication>();
    var next = run;
    for (var application : data) {
      next = next.seen(Run.time(Json.text(application, "attributes", "updated-at")));
      application(application, included).ifPresent(applications::add);
    }
    var more = !data.isEmpty() && Pages.hasMore(answer, at.page());
    return new Runs.Step(
        applications, more ? next.at(new Place(at.page() + 1, count).text()) : next.ended());
  }

  private record Place(int page, int count) {
    static Place of(String text) {
      return text.matches("\\d{1,6}/\\d{1,9}")
          ? new Place(
              Integer.parseInt(text.replaceFirst("/.*", "")),
              Integer.parseInt(text.replaceFirst(".*/", "")))
          : new Place(1, 0);
    }

    String text() {
      return page + "/" + count;
    }
  }

  private Optional<IncomingApplication> application(
      JsonNode application, Map<String, JsonNode> included) {
    var candidate = included.get(key(related(application, "candidate")));
    var id = Json.text(application, "id");
    if (candidate == null || id.isEmpty()) {
      return Optional.empty();
    }
    var said = candidate.path("attributes");
    var who =
        new Applicant(
            Json.name(Json.text(said, "first-name"), Json.text(said, "last-name")),
            Json.text(said, "email"),
            Json.text(said, "phone"),
            Json.said(
                Stream.of("linkedin-url", "linkedin-profile", "facebook-profile")
                    .map(name -> Json.text(said, name))
                    .filter(link -> link.startsWith("http"))));
    var letter = Json.text(application, "attributes", "cover-letter");
    var pitch = Json.text(said, "pitch");
    var particulars =
        particulars(application.path("attributes"), said)
            .text("Pitch", letter.isEmpty() ? "" : pitch);
    var person = Json.text(candidate, "id");
    return Optional.of(
        new IncomingApplication(
            id,
            to(related(application, "job"), included),
            who,
            new Said(
                Paragraphs.of(Json.first(letter, pitch)),
                "",
                "",
                particulars.after(answers(person))),
            files.of(person, Json.text(said, "resume"))));
  }

  private static Particulars particulars(JsonNode application, JsonNode person) {
    return new Particulars()
        .day("Applied", Json.text(application, "created-at"))
        .line("Source", source(application))
        .line("Found by", source(person))
        .mark("Sourced", isSo(application, "sourced"))
        .mark("Referred", isSo(person, "referred"))
        .mark("No e-mail", isSo(person, "unsubscribed"))
        .line("Tags", Json.said(person.path("tags").valueStream().map(Json::text)));
  }

  private static List<String> source(JsonNode attributes) {
    return List.of(Json.text(attributes, "referring-site"), Json.text(attributes, "referring-url"));
  }

  private static boolean isSo(JsonNode attributes, String name) {
    return attributes.path(name).asBoolean(false);
  }

  private static To to(JsonNode job, Map<String, JsonNode> included) {
    var resource = included.get(key(job));
    return Optional.ofNullable(resource)
        .flatMap(json -> new Found(json).posting())
        .map(To::posting)
        .orElseGet(() -> To.remote(Json.text(job, "id")));
  }

  // A person's answers to the questions of all jobs: which job asked is not said.
  private List<Answer> answers(String person) {
    var path = "/candidates/" + Api.encoded(person) + "/answers";
    return Pages.all(api, path, "question").stream()
        .flatMap(page -> answers(page).stream())
        .toList();
  }

  private static List<Answer> answers(JsonNode page) {
    var included = included(page);
    var answers = new ArrayList<Answer>();
    for (var answer : page.path("data")) {
      var question = included.get(key(related(answer, "question")));
      var asked = question == null ? "" : Json.text(question, "attributes", "title");
      var value = value(answer.path("attributes"));
      if (!asked.isEmpty() && !value.isEmpty()) {
        answers.add(new Answer(asked, value));
      }
    }
    return answers;
  }

  // Not verified: under which name an answer of a sort says its value.
  private static String value(JsonNode attributes) {
    for (var name : VALUES) {
      var value = attributes.path(name);
      var said =
          value.isArray()
              ? String.join(", ", value.valueStream().map(v -> v.asString("")).toList())
              : value.isBoolean() ? (value.asBoolean() ? "Yes" : "No") : Json.text(value);
      if (!said.isBlank()) {
        return said;
      }
    }
    return "";
  }

  private static JsonNode related(JsonNode resource, String name) {
    return resource.path("relationships").path(name).path("data");
  }

  private static Map<String, JsonNode> included(JsonNode answer) {
    var included = new HashMap<String, JsonNode>();
    answer.path("included").forEach(resource -> included.put(key(resource), resource));
    return included;
  }

  private static String key(JsonNode resource) {
    return Json.text(resource, "type") + "/" + Json.text(resource, "id");
  }
}
