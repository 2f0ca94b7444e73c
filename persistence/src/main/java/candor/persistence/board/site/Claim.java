package candor.persistence.board.site;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The file by which a site says that a folder is its own, and which files beside the pages.
///
/// @param site whose it is; empty where that was not said yet
/// @param files their names
/// @param settled the SHA-256 of the index of pages while that is to be believed; empty while pages
///   are being changed
record Claim(String site, Set<String> files, String settled) {
  static final String FILE = "candor-site.json";
  static final String INDEX = "index.html";
  static final String STYLE = "site.css";
  static final String SITEMAP = "sitemap.xml";
  static final String ATOM = "atom.xml";
  static final String INDEED = "feed.xml";
  static final String CAREERJET = "feed-careerjet.xml";
  static final String JOOBLE = "feed-jooble.xml";
  static final String JOBCLOUD = "feed-jobcloud.json";

  /// All that are written today.
  static final Set<String> LISTS =
      Set.of(INDEX, STYLE, SITEMAP, ATOM, INDEED, CAREERJET, JOOBLE, JOBCLOUD, PageIndex.FILE);

  static final Claim NONE = new Claim("", Set.of(), "");

  private static final JsonMapper JSON = JsonMapper.shared();

  Claim {
    files = Set.copyOf(files);
  }

  /// That of a site whose index is to be believed if it has this checksum.
  static Claim settled(String site, String checksum) {
    return new Claim(site, LISTS, checksum);
  }

  /// What a file says; nothing when it is not there or can't be read.
  static Claim read(Optional<byte[]> bytes) {
    if (bytes.isEmpty()) {
      return NONE;
    }
    try {
      var json = JSON.readTree(bytes.get());
      var names = new HashSet<String>();
      json.path("files").forEach(name -> names.add(name.asString("")));
      return new Claim(json.path("site").asString(""), names, json.path("settled").asString(""));
    } catch (JacksonException _) {
      return NONE;
    }
  }

  String text() {
    var json = JSON.createObjectNode();
    files.stream().sorted().forEach(json.putArray("files")::add);
    json.put("settled", settled).put("site", site);
    return JSON.writeValueAsString(json) + "\n";
  }
}
