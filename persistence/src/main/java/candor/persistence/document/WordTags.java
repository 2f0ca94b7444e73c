package candor.persistence.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads Word's XML in the order in which it is seen: what is deleted or hidden, and what fields
/// are made of, is left out.
final class WordTags implements Xml.Tags {
  // Word's own namespaces, of 2003, 2006 and ISO 29500, have it in common.
  private static final String WORD = "word";
  private static final Set<String> LEFT_OUT =
      Set.of("tabs", "del", "moveFrom", "instrText", "delText", "pPrChange", "rPrChange");
  private static final Set<String> OFF = Set.of("0", "false", "off");
  private final Lines lines;
  private final WordStyles styles;
  private final Deque<Integer> cells = new ArrayDeque<>();
  private boolean isText;
  private boolean hidden;
  private int level;

  private WordTags(Lines lines, WordStyles styles) {
    this.lines = lines;
    this.styles = styles;
  }

  static void read(byte[] xml, Lines lines) throws XMLStreamException {
    read(xml, WordStyles.NONE, lines);
  }

  static void read(byte[] xml, WordStyles styles, Lines lines) throws XMLStreamException {
    Xml.read(xml, new WordTags(lines, styles));
  }

  @Override
  public boolean begins(XMLStreamReader at) {
    var name = at.getLocalName();
    if (!Objects.requireNonNullElse(at.getNamespaceURI(), "").contains(WORD)) {
      // The same again for older programs.
      return !name.equals("Fallback");
    }
    switch (name) {
      case "t" -> isText = !hidden;
      case "r" -> hidden = false;
      case "vanish" -> hidden = !OFF.contains(Xml.attribute(at, "val"));
      case "tab", "ptab" -> lines.add("\t");
      case "br", "cr" -> lines.end();
      case "noBreakHyphen" -> lines.add("-");
      case "pPr" -> level = 0;
      case "txbxContent" -> lines.fresh();
      case "tc" -> cells.push(lines.ended());
      default -> paragraph(name, Xml.attribute(at, "val"));
    }
    return !LEFT_OUT.contains(name);
  }

  private void paragraph(String name, String value) {
    switch (name) {
      case "pStyle" -> {
        if (styles.isHeading(value)) {
          lines.space();
        }
        if (styles.isItem(value)) {
          lines.item(level);
        }
      }
      case "ilvl" -> level = value.length() == 1 ? Character.digit(value.charAt(0), 10) : 0;
      case "numId", "ilfo" -> {
        if (value.equals("0")) {
          lines.noItem();
        } else {
          lines.item(level);
        }
      }
      default -> {}
    }
  }

  @Override
  public void ends(String name) {
    switch (name) {
      case "t" -> isText = false;
      case "p" -> lines.end();
      case "tc" -> {
        if (!cells.isEmpty()) {
          lines.column(cells.pop());
        }
      }
      case "tr" -> lines.row();
      default -> {}
    }
  }

  @Override
  public void text(String text) {
    if (isText) {
      lines.add(text);
    }
  }

  @Override
  public boolean isEnough() {
    return lines.isCut();
  }
}
