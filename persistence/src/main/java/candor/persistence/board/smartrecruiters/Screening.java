package candor.persistence.board.smartrecruiters;

import candor.model.posting.Board.Answer;
import candor.persistence.board.http.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What an applicant answered when applying for a job. What the law has asked about somebody's
/// origin, health and service is for statistics and not for whoever decides: it is left there.
final class Screening {
  private static final Set<String> NOT_OURS =
      Set.of(
          "eeoInformation",
          "ethnicity",
          "ethnicGroupsDescriptions",
          "disabilityStatus",
          "ofccpDisability",
          "ofccpReasonableAccommodation",
          "ofccpVeteransForm",
          "veteranStatus");

  private Screening() {}

  /// The answers in their order; those without words are left out.
  static List<Answer> answers(JsonNode found) {
    return found
        .path("content")
        .valueStream()
        .filter(each -> !NOT_OURS.contains(Json.text(each, "category")))
        .map(each -> new Answer(question(each), records(each)))
        .filter(answer -> !answer.question().isEmpty() && !answer.answer().isEmpty())
        .toList();
  }

  private static String question(JsonNode answer) {
    return Json.first(Json.text(answer, "label"), Json.text(answer, "name"));
  }

  // More than one where more was to be said, such as a language with how well it is spoken.
  private static String records(JsonNode answer) {
    return answer
        .path("records")
        .valueStream()
        .map(record -> joined(record.path("fields").valueStream().map(Screening::field), ", "))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String field(JsonNode field) {
    var values = joined(field.path("values").valueStream().map(Screening::value), ", ");
    var label = Json.text(field, "label");
    return label.isEmpty() || values.isEmpty() ? values : label + ": " + values;
  }

  private static String value(JsonNode value) {
    return Json.first(Json.text(value), Json.text(value, "label"), Json.text(value, "id"));
  }

  private static String joined(Stream<String> words, String between) {
    return words.filter(each -> !each.isEmpty()).collect(Collectors.joining(between));
  }
}
