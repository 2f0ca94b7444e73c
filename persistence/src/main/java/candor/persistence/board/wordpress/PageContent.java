package candor.persistence.board.wordpress;

import candor.model.posting.BoardException;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.PostingJson;
import candor.persistence.board.text.Html;
import candor.persistence.board.text.PostingWords;
import candor.persistence.board.text.Sha256;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The content of a page: HTML for people, the data for crawlers, and at its end a comment with the
/// posting as JSON and a SHA-256 over all before it. So the page alone says what it shows and that
/// nobody changed it. A comment, since WordPress leaves it to authors of whom it takes scripts
/// away.
final class PageContent {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern MARK =
      Pattern.compile("<!--\\s*candor-posting ([A-Za-z0-9+/=]+) ([0-9a-f]{64})\\s*-->");
  private static final String SCRIPT = "application/ld+json";
  private final PostingWords words = new PostingWords();
  private final JobData data = new JobData(words);
  private final String applyTo;

  /// What is read of a page.
  ///
  /// @param content what it said when it was written
  /// @param untouched whether it still says so
  record Read(PostingId id, PostingContent content, boolean untouched) {}

  /// @param applyTo an e-mail address, a web address, or empty
  PageContent(String applyTo) {
    this.applyTo = applyTo;
  }

  /// A page of its own, with the data for crawlers.
  String page(PostingId id, PostingContent content) {
    var script = "<script type=\"%s\">%s</script>\n".formatted(SCRIPT, data.of(id, content));
    return sealed(id, content, "<!-- wp:html -->\n%s%s".formatted(people(content), script));
  }

  /// The same without data, where WordPress takes scripts away.
  String pageWithoutData(PostingId id, PostingContent content) {
    return sealed(id, content, "<!-- wp:html -->\n" + people(content));
  }

  /// The text of a job that a plug-in shows: that makes the rest itself.
  String listing(PostingId id, PostingContent content) {
    return sealed(id, content, "<!-- wp:html -->\n%s\n".formatted(description(content)));
  }

  /// Whether the data for crawlers is in it.
  static boolean hasData(String raw) {
    return raw.contains(SCRIPT);
  }

  /// What a page says; empty when it is none of ours.
  static Optional<Read> read(String raw) {
    var mark = MARK.matcher(raw);
    if (!mark.find()) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getDecoder().decode(mark.group(1));
      var state = JSON.readTree(bytes);
      return Optional.of(
          new Read(
              new PostingId(UUID.fromString(state.path("reference").asString())),
              PostingJson.read(state.path("content")),
              checksum(raw.substring(0, mark.start()) + mark.group(1)).equals(mark.group(2))));
    } catch (JacksonException | BoardException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private String people(PostingContent content) {
    var facts = words.facts(content).stream().map(Html::escape).collect(Collectors.joining(" · "));
    return "<div class=\"candor-posting\">\n<p><strong>%s</strong></p>\n%s\n%s</div>\n"
        .formatted(facts, description(content), apply(content));
  }

  private static String description(PostingContent content) {
    return Html.paragraphs(content.description());
  }

  private String apply(PostingContent content) {
    if (applyTo.isEmpty()) {
      return "";
    }
    var target =
        applyTo.matches("https?://.*")
            ? applyTo
            : "mailto:%s?subject=%s"
                .formatted(applyTo, encoded(words.of("apply.subject", content.title())));
    return "<p><a href=\"%s\">%s</a></p>\n".formatted(Html.escape(target), words.of("apply"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String sealed(PostingId id, PostingContent content, String before) {
    var state = JSON.createObjectNode().put("reference", id.value().toString());
    state.set("content", PostingJson.write(content));
    var said = Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(state));
    return "%s<!-- candor-posting %s %s -->\n<!-- /wp:html -->"
        .formatted(before, said, checksum(before + said));
  }

  // Line ends and the white space at them are not what a page says.
  private static String checksum(String text) {
    var lines = text.lines().map(String::strip).collect(Collectors.joining("\n"));
    return Sha256.hex(lines.getBytes(StandardCharsets.UTF_8));
  }
}
