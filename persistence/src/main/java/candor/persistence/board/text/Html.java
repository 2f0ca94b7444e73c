package candor.persistence.board.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// Plain text made into harmless HTML, and HTML of anybody made into plain text.
public final class Html {
  private static final Pattern BULLET = Pattern.compile("\\s*[-*•–]\\s+");
  private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R[ \\t]*\\R\\s*");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "ul",
          "ol",
          "table",
          "blockquote",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "dl",
          "hr");
  private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd");

  private Html() {}

  /// Text for an element or an attribute in double quotes. In it is only what the filters of other
  /// people's systems leave as it is: no entity besides four, and as numbers brackets, in which
  /// they look for commands, and letters outside the basic plane, which old databases can't take.
  public static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '[' -> out.append("&#091;");
                case ']' -> out.append("&#093;");
                case '\t', '\n', '\r' -> out.append((char) c);
                default -> {
                  if (Character.isSupplementaryCodePoint(c)) {
                    out.append("&#").append(c).append(';');
                  } else if (c >= ' ' && !Character.isISOControl(c)) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  /// JSON that can stand in a script element: nothing in it ends the element or opens a comment, it
  /// is ASCII only, and no brackets are in its texts.
  public static String inScript(String json) {
    var out = new StringBuilder(json.length() + 16);
    var quoted = false;
    for (var i = 0; i < json.length(); i++) {
      var c = json.charAt(i);
      if (quoted && c == '\\') {
        out.append(c).append(json.charAt(++i));
        continue;
      }
      quoted ^= c == '"';
      if (c == '&' || c == '<' || c == '>' || c > '~' || (quoted && (c == '[' || c == ']'))) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// Paragraphs of plain text, separated by blank lines; lines that begin like a list become one.
  public static String paragraphs(String text) {
    var blocks = new ArrayList<String>();
    for (var block : BETWEEN_PARAGRAPHS.splitAsStream(text.strip()).toList()) {
      var run = new ArrayList<String>();
      for (var line : block.lines().filter(line -> !line.isBlank()).toList()) {
        if (!run.isEmpty() && isItem(line) != isItem(run.getFirst())) {
          blocks.add(block(run));
          run.clear();
        }
        run.add(line);
      }
      if (!run.isEmpty()) {
        blocks.add(block(run));
      }
    }
    return String.join("\n", blocks);
  }

  /// The same where no lists are taken: their items are lines that begin with a hyphen.
  public static String lines(String text) {
    return BETWEEN_PARAGRAPHS
        .splitAsStream(text.strip())
        .map(
            block ->
                block
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> escape(BULLET.matcher(line).replaceFirst("- ").strip()))
                    .collect(Collectors.joining("<br />", "<p>", "</p>")))
        .collect(Collectors.joining("\n"));
  }

  /// What somebody would read of HTML, whatever is in it: paragraphs separated by blank lines,
  /// items of lists as lines with a hyphen.
  public static String text(String html) {
    return text(Jsoup.parse(html));
  }

  /// The same without some elements.
  ///
  /// @param left a selector of CSS
  public static String text(String html, String left) {
    var document = Jsoup.parse(html);
    var _ = document.select(left).remove();
    return text(document);
  }

  /// Text whose signs are written as entities, as it is meant.
  public static String unescaped(String text) {
    return Parser.unescapeEntities(text, false);
  }

  private static String text(Document document) {
    var reading = new Reading();
    document.traverse(reading);
    return reading.text();
  }

  private static String block(List<String> lines) {
    return isItem(lines.getFirst())
        ? lines.stream()
            .map(item -> "<li>" + escape(BULLET.matcher(item).replaceFirst("").strip()) + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>"))
        : lines.stream()
            .map(line -> escape(line.strip()))
            .collect(Collectors.joining("<br />", "<p>", "</p>"));
  }

  private static boolean isItem(String line) {
    return BULLET.matcher(line).lookingAt();
  }

  private static final class Reading implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int unseen;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (unseen == 0) {
          out.append(words.getWholeText().replaceAll("[\\s\\u00a0]+", " "));
        }
      } else if (node instanceof Element element) {
        var name = element.normalName();
        unseen += UNSEEN.contains(name) ? 1 : 0;
        if (BLOCKS.contains(name)) {
          out.append("\n\n");
        } else if (LINES.contains(name)) {
          out.append(name.equals("li") ? "\n- " : "\n");
        } else if (name.equals("td") || name.equals("th")) {
          out.append(' ');
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
        if (BLOCKS.contains(element.normalName())) {
          out.append("\n\n");
        }
      }
    }

    String text() {
      return out.toString()
          .replaceAll(" +", " ")
          .replaceAll(" ?\n ?", "\n")
          .replaceAll("\n{3,}", "\n\n")
          .replaceAll("\n\n(?=- )", "\n")
          .strip();
    }
  }
}
