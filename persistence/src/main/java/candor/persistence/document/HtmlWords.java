package candor.persistence.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Reads HTML, as which some programs write what they call DOC.
final class HtmlWords implements NodeVisitor {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> CELLS = Set.of("td", "th");
  private final Lines lines;
  private final Deque<Integer> cells = new ArrayDeque<>();

  private HtmlWords(Lines lines) {
    this.lines = lines;
  }

  static void read(byte[] html, Lines lines) throws IOException {
    Jsoup.parse(new ByteArrayInputStream(html), null, "").body().traverse(new HtmlWords(lines));
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode text -> lines.add(text.text());
      case Element element when HEADINGS.contains(element.normalName()) -> lines.space();
      case Element element when element.normalName().equals("br") -> lines.end();
      case Element element when element.normalName().equals("li") -> {
        lines.fresh();
        lines.item(0);
      }
      case Element element when isCell(element) -> cells.push(lines.ended());
      case Element element when element.isBlock() -> lines.fresh();
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isCell(element)) {
        lines.fresh();
        lines.column(cells.pop());
      } else if (element.normalName().equals("tr")) {
        lines.row();
      } else if (element.isBlock()) {
        lines.fresh();
      }
    }
  }

  private static boolean isCell(Element element) {
    return CELLS.contains(element.normalName());
  }
}
