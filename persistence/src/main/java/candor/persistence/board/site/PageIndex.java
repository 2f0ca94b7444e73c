package candor.persistence.board.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// All pages of a site in one file, so that a distant site's lists can be written anew without a
/// journey for each page. The pages stay the truth: this file counts only while `Claim` says so,
/// and what a posting shows is always read from its page.
final class PageIndex {
  static final String FILE = "candor-pages.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private PageIndex() {}

  static String write(List<Line> lines) {
    var all = JSON.createArrayNode();
    for (var line : lines) {
      var json = PageFile.json(line.page());
      json.put("name", line.page().name());
      json.put("sha256", line.checksum());
      all.add(json);
    }
    return JSON.writeValueAsString(all) + "\n";
  }

  /// The lines by the pages' names; what can't be read is left out.
  static Map<String, Line> read(byte[] bytes) {
    var lines = new HashMap<String, Line>();
    try {
      for (var json : JSON.readTree(bytes)) {
        PageFile.page(json.path("name").asString(""), json)
            .ifPresent(
                page -> lines.put(page.name(), new Line(page, json.path("sha256").asString(""))));
      }
    } catch (JacksonException _) {
      return Map.of();
    }
    return lines;
  }

  /// A page and what it was.
  ///
  /// @param checksum the SHA-256 of its bytes, in hexadecimal digits
  record Line(SitePage page, String checksum) {}
}
