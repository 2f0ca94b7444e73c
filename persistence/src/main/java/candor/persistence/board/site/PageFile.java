package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.PostingId;
import candor.persistence.board.PostingJson;
import candor.persistence.board.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A page as bytes: the HTML, inside it the posting as JSON, and at its end a checksum over all
/// before it. So the page alone says what it shows, and that nobody changed it.
final class PageFile {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HexFormat HEX = HexFormat.of();
  private static final String OPEN = "<script type=\"application/json\" id=\"candor-posting\">";
  private static final String CLOSE = "</script>\n";
  private static final Pattern SEAL =
      Pattern.compile("<!-- candor sha256 ([0-9a-f]{64}) -->\\n\\z");

  private PageFile() {}

  /// A page that is to be written.
  static final class Made {
    private final byte[] bytes;
    private final String checksum;

    /// @param checksum the SHA-256 of the bytes, in hexadecimal digits
    Made(byte[] bytes, String checksum) {
      this.bytes = bytes;
      this.checksum = checksum;
    }

    byte[] bytes() {
      return bytes;
    }

    String checksum() {
      return checksum;
    }
  }

  // The checksum of all goes on from the one inside: a page is gone through once for both.
  static Made write(SitePage page, PageText text) {
    var block = OPEN + Markup.inScript(JSON.writeValueAsString(json(page))) + CLOSE;
    var html = bytes(text.job(page, block));
    var all = Sha256.begun();
    all.update(html);
    var end = bytes("<!-- candor sha256 " + HEX.formatHex(Sha256.soFar(all)) + " -->\n");
    all.update(end);
    var bytes = Arrays.copyOf(html, html.length + end.length);
    System.arraycopy(end, 0, bytes, html.length, end.length);
    return new Made(bytes, HEX.formatHex(all.digest()));
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
      return page(name, JSON.readTree(html.substring(from + OPEN.length(), to)));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// What a page shows, as JSON.
  static ObjectNode json(SitePage page) {
    var state = JSON.createObjectNode();
    state.put("reference", page.reference().value().toString());
    state.put("changedAt", page.changedAt().toString());
    state.set("content", PostingJson.write(page.content()));
    return state;
  }

  /// The page of such JSON; empty when it is none.
  static Optional<SitePage> page(String name, JsonNode state) {
    try {
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
    return seal.find() && checksum(bytes(html.substring(0, seal.start()))).equals(seal.group(1));
  }

  /// A SHA-256 in hexadecimal digits.
  static String checksum(byte[] bytes) {
    return Sha256.hex(bytes);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
