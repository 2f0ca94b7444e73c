package candor.persistence.board.text;

import java.util.regex.Pattern;

/// Texts that come back from boards as HTML.
public final class Paragraphs {
  private static final Pattern HTML =
      Pattern.compile("(?i)</?(p|br|div|ul|ol|li|b|i|span)\\b[^<>]*>");

  private Paragraphs() {}

  /// A text when HTML says the same, however its lines are set; else what the HTML says.
  public static String told(String html, String text) {
    var said = Html.text(html);
    return words(said).equals(words(Html.text(Html.paragraphs(text)))) ? text : said;
  }

  /// What somebody wrote, whether it came as HTML or not.
  public static String of(String text) {
    return HTML.matcher(text).find() ? Html.text(text) : text.strip();
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
