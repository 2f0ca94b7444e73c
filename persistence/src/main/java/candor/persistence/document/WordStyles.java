package candor.persistence.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What the styles of a Word document say of its paragraphs.
final class WordStyles implements Xml.Tags {
  static final WordStyles NONE = new WordStyles();
  private final Set<String> headings = new HashSet<>();
  private final Set<String> items = new HashSet<>();
  private String style = "";

  private WordStyles() {}

  static WordStyles of(byte[] xml) throws XMLStreamException {
    var styles = new WordStyles();
    Xml.read(xml, styles);
    return styles;
  }

  boolean isHeading(String id) {
    return headings.contains(id);
  }

  boolean isItem(String id) {
    return items.contains(id) && !isHeading(id);
  }

  @Override
  public boolean begins(XMLStreamReader at) {
    var value = Xml.attribute(at, "val");
    switch (at.getLocalName()) {
      case "style" -> style = Xml.attribute(at, "styleId");
      // In English, whatever the language of the program.
      case "name" -> {
        if (value.toLowerCase(Locale.ROOT).startsWith("heading")) {
          headings.add(style);
        }
      }
      case "numId" -> {
        if (!value.equals("0")) {
          items.add(style);
        }
      }
      default -> {}
    }
    return true;
  }
}
