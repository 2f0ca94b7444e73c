package candor.persistence.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads ODT (OpenDocument 1.3, part 3): what stands at the head of pages, the text, and what
/// stands at their foot.
final class OdtWords implements Xml.Tags {
  private static final String SORT = "application/vnd.oasis.opendocument.text";
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
  private static final int MOST_SPACES = 100;
  private static final Set<String> LEFT_OUT =
      Set.of(
          "tracked-changes",
          "annotation",
          "note",
          "title",
          "desc",
          "sequence-decls",
          "page-number",
          "page-count");
  private final Lines lines;
  private final String within;
  private final Deque<Integer> cells = new ArrayDeque<>();
  private boolean isIn;
  private int lists;
  private int paragraphs;

  private OdtWords(Lines lines, String within) {
    this.lines = lines;
    this.within = within;
  }

  static boolean isIn(ZipParts parts) {
    return parts
        .part("mimetype")
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
        .filter(sort -> sort.equals(SORT) || sort.equals(SORT + "-template"))
        .isPresent();
  }

  static void read(ZipParts parts, Lines lines) throws IOException, XMLStreamException {
    if (isLocked(parts)) {
      throw NotShownException.locked();
    }
    var text = parts.part("content.xml").orElseThrow(() -> new IOException("there is no text"));
    var styles = parts.part("styles.xml");
    if (styles.isPresent()) {
      Xml.read(styles.get(), new OdtWords(lines, "header"));
    }
    lines.space();
    Xml.read(text, new OdtWords(lines, "body"));
    lines.space();
    if (styles.isPresent()) {
      Xml.read(styles.get(), new OdtWords(lines, "footer"));
    }
  }

  private static boolean isLocked(ZipParts parts) {
    return parts
        .part("META-INF/manifest.xml")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(manifest -> manifest.contains("encryption-data"))
        .isPresent();
  }

  @Override
  public boolean begins(XMLStreamReader at) {
    var name = at.getLocalName();
    isIn |= name.equals(within);
    if (!isIn) {
      return true;
    }
    switch (name) {
      case "h" -> {
        lines.space();
        paragraphs++;
      }
      case "p" -> paragraphs++;
      case "text-box" -> lines.fresh();
      case "list" -> lists++;
      case "list-item" -> lines.item(lists - 1);
      case "tab" -> lines.add("\t");
      case "line-break" -> lines.end();
      case "s" -> lines.add(" ".repeat(spaces(Xml.attribute(at, "c"))));
      case "table-cell" -> cells.push(lines.ended());
      default -> {}
    }
    return !LEFT_OUT.contains(name);
  }

  private static int spaces(String count) {
    return count.isEmpty() ? 1 : Math.clamp(Long.parseLong(count), 0, MOST_SPACES);
  }

  @Override
  public void ends(String name) {
    if (!isIn) {
      return;
    }
    switch (name) {
      case "h", "p" -> {
        lines.end();
        paragraphs--;
      }
      case "list" -> lists--;
      case "table-cell" -> {
        if (!cells.isEmpty()) {
          lines.column(cells.pop());
        }
      }
      case "table-row" -> lines.row();
      default -> {}
    }
    isIn = !name.equals(within);
  }

  @Override
  public void text(String text) {
    if (isIn && paragraphs > 0) {
      lines.add(SPACE.matcher(text).replaceAll(" "));
    }
  }

  @Override
  public boolean isEnough() {
    return lines.isCut();
  }
}
