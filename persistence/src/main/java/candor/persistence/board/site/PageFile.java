package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.PostingId;
import candor.persistence.board.PostingJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A page as bytes: the HTML, inside it the posting as JSON, and at its end a checksum over all
/// before it. So the page alone says what it shows, and that nobody changed it.
final class PageFile {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OPEN = "<script type=\"application/json\" id=\"candor-posting\">";
  private static final String CLOSE = "</script>\n";
  private static final Pattern SEAL =
      Pattern.compile("<!-- candor sha256 ([0-9a-f]{64}) -->\\n\\z");

  private PageFile() {}

  static byte[] write(SitePage page, PageText text) {
    var state = JSON.createObjectNode();
    state.put("reference", page.reference().value().toString());
    state.put("changedAt", page.changedAt().toString());
    state.set("content", PostingJson.write(page.content()));
    var block = OPEN + Markup.inScript(JSON.writeValueAsString(state)) + CLOSE;
    var html = text.job(page, block);
    var sealed = html + "<!-- candor sha256 " + checksum(html) + " -->\n";
    return sealed.getBytes(StandardCharsets.UTF_8);
  }

  /// What a page says, whoever changed it since; empty when it is none of ours.
  static Optional<SitePage> read(String name, byte[] bytes) {
    var html = new String(bytes, StandardCharsets.UTF_8);
    var from = html.indexOf(OPEN);
    var to = html.indexOf(CLOSE, from);
    if (from < 0 || to < 0) {
      return Optional.empty();
    }
    try {
      var state = JSON.readTree(html.substring(from + OPEN.length(), to));
      return Optional.of(
          new SitePage(
              name,
              new PostingId(UUID.fromString(state.path("reference").asString())),
              PostingJson.read(state.path("content")),
              Instant.parse(state.path("changedAt").asString())));
    } catch (JacksonException | BoardException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Whether a page is byte for byte what was written.
  static boolean isUntouched(byte[] bytes) {
    var html = new String(bytes, StandardCharsets.UTF_8);
    var seal = SEAL.matcher(html);
    return seal.find() && checksum(html.substring(0, seal.start())).equals(seal.group(1));
  }

  private static String checksum(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
