package candor.persistence.board.site;

import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
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
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-05T10:00:00Z"));

  private Sites() {}

  static SiteBoard in(Path folder) {
    return in(folder, "", "");
  }

  static SiteBoard in(Path folder, String url, String applyTo) {
    var id = new BoardId(new UUID(7, 7));
    return new SiteBoard(
        new BoardAccount(
            id, "Site", BoardSort.CAREER_SITE, folder.toString(), "Acme", url, applyTo, "", 1),
        CLOCK);
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
