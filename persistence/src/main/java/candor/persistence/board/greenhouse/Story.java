package candor.persistence.board.greenhouse;

import candor.persistence.board.http.Json;
import candor.persistence.board.run.Particulars;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What it knows of an application and its candidate besides what has a place of its own. Fields of
/// the firm's own making are among it, such as how much somebody would like to earn.
final class Story {
  private Story() {}

  static Particulars of(JsonNode application, JsonNode person) {
    var story =
        new Particulars()
            .day("Applied", Json.text(application, "applied_at"))
            .line("Source", Json.text(application, "source", "public_name"))
            .line("Credited to", Json.text(application, "credited_to", "name"))
            .line("Location", Json.text(application, "location", "address"))
            .line("Works as", Json.text(person, "title"), Json.text(person, "company"))
            .line("Other e-mail", others(person, "email_addresses"))
            .line("Other phone", others(person, "phone_numbers"))
            .line("Address", Json.each(person.path("addresses"), "value"))
            .line("Tags", Json.said(person.path("tags").valueStream().map(Json::text)))
            .mark("Private", person.path("is_private").asBoolean(false))
            .mark("No e-mail", !person.path("can_email").asBoolean(true));
    fields(story, application);
    fields(story, person);
    return story
        .stations(
            "Experience",
            person.path("employments"),
            "",
            "title",
            "company_name",
            "start_date",
            "end_date")
        .stations(
            "Education",
            person.path("educations"),
            "",
            "degree",
            "discipline",
            "school_name",
            "start_date",
            "end_date");
  }

  private static void fields(Particulars story, JsonNode of) {
    for (var field : of.path("keyed_custom_fields")) {
      var _ = story.line(Json.text(field, "name"), Particulars.words(field.path("value")));
    }
  }

  // The first has a place of its own.
  private static List<String> others(JsonNode person, String name) {
    return Json.each(person.path(name), "value").stream().skip(1).toList();
  }
}
