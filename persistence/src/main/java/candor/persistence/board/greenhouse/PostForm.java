package candor.persistence.board.greenhouse;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.FormQuestion;
import candor.model.posting.FormQuestion.Choice;
import candor.model.posting.FormQuestion.Form;
import candor.model.posting.PublicPost;
import candor.model.posting.SubmittalContent;
import candor.persistence.board.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A public post with its form.
///
/// A question may be answered by one of several fields, a file or a text: what is written is taken.
/// A place needs its latitude and longitude, without which the board drops it, and to what happens
/// to their data only candidates themselves can agree: where that must be said, it is said in
/// Greenhouse's own form.
final class PostForm {
  private static final Set<String> NAMED = Set.of("first_name", "last_name", "email");
  private static final List<Map.Entry<String, String>> CONSENTS =
      List.of(
          Map.entry("requires_consent", "the candidate's consent"),
          Map.entry(
              "requires_processing_consent", "the candidate's consent to the use of their data"),
          Map.entry(
              "requires_retention_consent",
              "the candidate's consent to the keeping of their data"));

  private PostForm() {}

  static PublicPost read(JsonNode post) {
    var id = Json.text(post, "id");
    if (id.isEmpty() || !post.path("questions").isArray()) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with a post's questions.");
    }
    var asked = new ArrayList<FormQuestion>();
    var needed = new ArrayList<String>();
    for (var question : post.path("questions")) {
      var names = Json.each(question.path("fields"), "name");
      if (names.contains("phone") || names.contains("resume")) {
        if (isRequired(question)) {
          needed.add(names.contains("phone") ? "phone" : "resume");
        }
      } else if (names.stream().noneMatch(NAMED::contains)) {
        asked.add(question(question));
      }
    }
    beside(post).forEach(asked::add);
    return new PublicPost(
        id,
        Json.text(post, "title"),
        Json.text(post, "location", "name"),
        needed.contains("phone"),
        needed.contains("resume"),
        asked);
  }

  /// Puts the answers into what is sent, each as its question has it. A field of several choices is
  /// named with brackets, which are for forms and not for JSON.
  static void write(ObjectNode body, PublicPost post, SubmittalContent content) {
    for (var question : post.questions()) {
      content.answerTo(question.name()).ifPresent(answer -> write(body, question, answer.values()));
    }
  }

  private static void write(ObjectNode body, FormQuestion question, List<String> values) {
    var name = question.name().replace("[]", "");
    switch (question.form()) {
      case LINE, LINES -> body.put(name, values.getFirst());
      case ONE -> body.set(name, value(values.getFirst()));
      case SOME -> {
        var all = body.putArray(name);
        values.forEach(each -> all.add(value(each)));
      }
      case ELSEWHERE -> throw new IllegalArgumentException("can't be answered");
    }
  }

  private static JsonNode value(String value) {
    return value.matches("\\d{1,18}")
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
        : JsonNodeFactory.instance.stringNode(value);
  }

  private static FormQuestion question(JsonNode question) {
    return question
        .path("fields")
        .valueStream()
        .filter(field -> form(field) != Form.ELSEWHERE)
        .findFirst()
        .map(field -> question(question, field))
        .orElseGet(() -> elsewhere(question, Json.text(question, "label")));
  }

  private static FormQuestion question(JsonNode question, JsonNode field) {
    var choices =
        field
            .path("values")
            .valueStream()
            .map(each -> new Choice(Json.text(each, "value"), Json.text(each, "label")))
            .toList();
    return new FormQuestion(
        Json.text(field, "name"),
        Json.text(question, "label"),
        isRequired(question),
        form(field),
        choices);
  }

  private static Form form(JsonNode field) {
    return switch (Json.text(field, "type")) {
      case "input_text" -> Form.LINE;
      case "textarea" -> Form.LINES;
      case "multi_value_single_select" -> Form.ONE;
      case "multi_value_multi_select" -> Form.SOME;
      default -> Form.ELSEWHERE;
    };
  }

  // What is asked beside the questions is told of only where it must be answered.
  private static Stream<FormQuestion> beside(JsonNode post) {
    var others =
        Stream.of(
                post.path("location_questions").valueStream(),
                post.path("compliance")
                    .valueStream()
                    .flatMap(part -> part.path("questions").valueStream()),
                post.path("demographic_questions").path("questions").valueStream())
            .flatMap(all -> all)
            .filter(PostForm::isRequired)
            .filter(question -> !isHidden(question))
            .map(question -> elsewhere(question, Json.text(question, "label")));
    var consents =
        post.path("data_compliance")
            .valueStream()
            .flatMap(
                rule ->
                    CONSENTS.stream()
                        .filter(consent -> rule.path(consent.getKey()).asBoolean(false))
                        .map(consent -> elsewhere(rule, consent.getValue())));
    return Stream.concat(others, consents);
  }

  private static FormQuestion elsewhere(JsonNode question, String label) {
    var required = !question.has("required") || isRequired(question);
    return new FormQuestion("", label, required, Form.ELSEWHERE, List.of());
  }

  private static boolean isHidden(JsonNode question) {
    return Json.each(question.path("fields"), "type").equals(List.of("input_hidden"));
  }

  private static boolean isRequired(JsonNode question) {
    return question.path("required").asBoolean(false);
  }
}
