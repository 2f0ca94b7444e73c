package candor.persistence.board.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A user's plain text made harmless inside HTML, XML and script blocks.
final class Markup {
  private static final Pattern BULLET = Pattern.compile("\\s*[-*•–]\\s+");
  private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R[ \\t]*\\R\\s*");

  private Markup() {}

  /// Text for an element or a quoted attribute, of HTML or XML.
  static String escape(String text) {
    var legal = legal(text);
    var escaped = new StringBuilder(legal.length() + legal.length() / 8);
    for (var i = 0; i < legal.length(); i++) {
      var character = legal.charAt(i);
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }

  /// Text as one or more CDATA sections.
  static String cdata(String text) {
    return "<![CDATA[" + legal(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  /// JSON that can stand in a script element: nothing in it ends the element or opens a comment.
  static String inScript(String json) {
    return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
  }

  /// Paragraphs of plain text as HTML; lines that begin like a list become one.
  static String paragraphs(String text) {
    var blocks = new ArrayList<String>();
    for (var block : BETWEEN_PARAGRAPHS.splitAsStream(text.strip()).toList()) {
      var run = new ArrayList<String>();
      for (var line : block.lines().filter(line -> !line.isBlank()).toList()) {
        if (!run.isEmpty() && isItem(line) != isItem(run.getFirst())) {
          blocks.add(html(run));
          run.clear();
        }
        run.add(line);
      }
      if (!run.isEmpty()) {
        blocks.add(html(run));
      }
    }
    return String.join("\n", blocks);
  }

  private static String html(List<String> lines) {
    return isItem(lines.getFirst()) ? list(lines) : paragraph(lines);
  }

  private static String paragraph(List<String> lines) {
    return lines.stream()
        .map(line -> escape(line.strip()))
        .collect(Collectors.joining("<br>\n", "<p>", "</p>"));
  }

  private static String list(List<String> items) {
    return items.stream()
        .map(item -> "<li>" + escape(BULLET.matcher(item).replaceFirst("").strip()) + "</li>")
        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
  }

  private static boolean isItem(String line) {
    return BULLET.matcher(line).lookingAt();
  }

  // Without what XML 1.0 has no place for (its production Char), which hardly any text has.
  private static String legal(String text) {
    return isPlain(text)
        ? text
        : text.codePoints()
            .filter(Markup::isLegal)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  // Every character of a site is looked at many times: this is several times faster than a stream.
  private static boolean isPlain(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (!isLegal(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLegal(int character) {
    return character >= ' '
        ? character < Character.MIN_SURROGATE
            || (character > Character.MAX_SURROGATE && character != 0xFFFE && character != 0xFFFF)
        : character == '\t' || character == '\n' || character == '\r';
  }
}
