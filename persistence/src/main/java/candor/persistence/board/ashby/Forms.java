package candor.persistence.board.ashby;

import candor.model.posting.Board.Answer;
import candor.persistence.board.http.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What applicants wrote into the forms of a job. Files, and what the candidate says anyway, are
/// left out; surveys about the applicant are none of these forms.
final class Forms {
  private static final Set<String> KNOWN =
      Set.of("_systemfield_name", "_systemfield_email", "_systemfield_phone");

  private Forms() {}

  /// The answers in the order of the questions; those that were left open are left out.
  ///
  /// @param application with its `applicationFormSubmissions`
  static List<Answer> answers(JsonNode application) {
    return application
        .path("applicationFormSubmissions")
        .valueStream()
        .flatMap(Forms::form)
        .filter(answer -> !answer.question().isEmpty() && !answer.answer().isEmpty())
        .distinct()
        .toList();
  }

  private static Stream<Answer> form(JsonNode form) {
    var values = form.path("submittedValues");
    return form.path("formDefinition")
        .path("sections")
        .valueStream()
        .flatMap(section -> section.path("fields").valueStream())
        .map(field -> field.path("field"))
        .filter(field -> !KNOWN.contains(Json.text(field, "path")))
        .filter(field -> !Json.text(field, "type").equals("File"))
        .map(
            field ->
                new Answer(
                    Json.text(field, "title"),
                    words(field, values.path(Json.text(field, "path")))));
  }

  private static String words(JsonNode field, JsonNode value) {
    if (value.isArray()) {
      return value
          .valueStream()
          .map(each -> words(field, each))
          .filter(words -> !words.isEmpty())
          .collect(Collectors.joining(", "));
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "Yes" : "No";
    }
    // A place has its words in itself.
    var said = Json.first(Json.text(value), Json.text(value, "text"));
    return field
        .path("selectableValues")
        .valueStream()
        .filter(choice -> Json.text(choice, "value").equals(said))
        .map(choice -> Json.text(choice, "label"))
        .findFirst()
        .orElse(said);
  }
}
