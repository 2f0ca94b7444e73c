package candor.persistence.board.teamtailor;

import candor.model.posting.Board.Attachment;
import candor.persistence.board.http.Api;
import candor.persistence.board.http.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What people attached, besides what the firm keeps to itself: for which job is not said of all of
/// it. Addresses of files end within a minute, so they are asked for anew when a file is opened.
final class CandidateFiles {
  private final Api api;

  CandidateFiles(Api api) {
    this.api = api;
  }

  /// A person's files, the resume first.
  ///
  /// @param resume where it is; empty when there is none
  List<Attachment> of(String person, String resume) {
    var path = "/candidates/" + Api.encoded(person);
    var files = new ArrayList<Attachment>();
    if (!resume.isEmpty()) {
      files.add(file(Json.first(name(resume), "resume"), path, "resume"));
    }
    for (var page : Pages.all(api, path + "/uploads", "")) {
      page.path("data")
          .valueStream()
          .filter(upload -> isSent(upload) && !place(address(upload)).equals(place(resume)))
          .map(this::file)
          .forEach(files::add);
    }
    return files;
  }

  private Attachment file(JsonNode upload) {
    var name = Json.first(Json.text(upload, "attributes", "file-name"), name(address(upload)));
    return file(
        Json.first(name, "file"), "/uploads/" + Api.encoded(Json.text(upload, "id")), "url");
  }

  private Attachment file(String name, String path, String address) {
    return new Attachment(
        name, () -> api.fetchElsewhere(Json.text(api.read(path), "data", "attributes", address)));
  }

  private static boolean isSent(JsonNode upload) {
    return !Json.text(upload, "id").isEmpty()
        && !upload.path("attributes").path("internal").asBoolean(false);
  }

  private static String address(JsonNode upload) {
    return Json.text(upload, "attributes", "url");
  }

  private static String name(String address) {
    return place(address).replaceFirst(".*/", "");
  }

  // Without what lets it be fetched for a minute.
  private static String place(String address) {
    return address.replaceFirst("[?#].*", "");
  }
}
