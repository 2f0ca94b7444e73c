package candor.persistence.board.smartrecruiters;

import candor.persistence.board.http.Json;
import candor.persistence.board.run.Particulars;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What it knows of a candidate, who is assigned to a job, besides what has a place of its own.
final class Story {
  private Story() {}

  /// @param files as it lists them, with what sort of file each is
  static Particulars of(JsonNode candidate, JsonNode assignment, List<JsonNode> files) {
    var place = candidate.path("location");
    return new Particulars()
        .day("Candidate since", Json.text(candidate, "createdOn"))
        .line("Source", Json.text(assignment, "source"))
        .day("Starts on", Json.text(assignment, "startsOn"))
        .line(
            "Location",
            Json.text(place, "city"),
            Json.text(place, "region"),
            Json.text(place, "country"))
        .line("Skype", Json.text(candidate, "web", "skype"))
        .mark("Internal", candidate.path("internal").asBoolean(false))
        .line("Tags", Json.said(candidate.path("tags").valueStream().map(Json::text)))
        .line("Files", files.stream().map(Story::file).toList())
        .stations(
            "Experience",
            candidate.path("experience"),
            "description",
            "title",
            "company",
            "location",
            "startDate",
            "endDate",
            "current")
        .stations(
            "Education",
            candidate.path("education"),
            "description",
            "degree",
            "major",
            "institution",
            "location",
            "startDate",
            "endDate",
            "current");
  }

  private static String file(JsonNode file) {
    var sort = Json.text(file, "type");
    return sort.isEmpty() ? "" : Json.name(Json.text(file, "name"), "(" + sort + ")");
  }
}
