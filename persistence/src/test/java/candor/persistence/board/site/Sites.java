package candor.persistence.board.site;

import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Career sites to try.
final class Sites {
  static final String URL = "https://acme.example/jobs/";
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-05T10:00:00Z"));

  static final BoardId ID = new BoardId(new UUID(7, 7));

  private Sites() {}

  static SiteBoard in(Path folder) {
    return in(folder, "", "");
  }

  static SiteBoard in(Path folder, String url, String applyTo) {
    return in(ID, folder, url, applyTo);
  }

  static SiteBoard in(BoardId id, Path folder, String url, String applyTo) {
    return new SiteBoard(
        BoardAccount.of(
            id,
            BoardSort.CAREER_SITE,
            new BoardSettings("Site", folder.toString(), "Acme", url, applyTo, Map.of())),
        CLOCK);
  }

  /// A site wherever its files lie.
  static SiteBoard on(SiteFiles files) {
    return on(files, "", "", "");
  }

  /// The same with a look.
  static SiteBoard on(SiteFiles files, String accent, String logo, String about) {
    var profile = new SiteProfile("Acme", URL, "jobs@acme.example", accent, logo, about);
    return new SiteBoard(ID, files, profile, CLOCK);
  }

  /// Every file below a folder with its text.
  static Map<String, String> files(Path folder) {
    try (var all = Files.walk(folder)) {
      var files = new TreeMap<String, String>();
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
