package candor.persistence.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Goes through a stranger's XML once, without anything that it names elsewhere: what has a DTD is
/// not read.
final class Xml {
  private Xml() {}

  /// What is to be done on the way.
  interface Tags {
    /// An element begins.
    ///
    /// @return whether to go into it; what is left out does not end either
    boolean begins(XMLStreamReader at);

    /// An element ends.
    default void ends(String name) {}

    /// Text inside of what was gone into; a long one comes in parts.
    default void text(String text) {}

    /// Whether no more is wanted.
    default boolean isEnough() {
      return false;
    }
  }

  static void read(byte[] xml, Tags tags) throws XMLStreamException {
    var reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
    var left = 0;
    while (reader.hasNext() && !tags.isEnough()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> left += left > 0 || !tags.begins(reader) ? 1 : 0;
        case XMLStreamConstants.END_ELEMENT -> {
          if (left > 0) {
            left--;
          } else {
            tags.ends(reader.getLocalName());
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (left == 0) {
            tags.text(reader.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("no document needs a DTD");
        default -> {}
      }
    }
  }

  /// An attribute of any namespace, empty where it is not there.
  static String attribute(XMLStreamReader at, String name) {
    for (var place = 0; place < at.getAttributeCount(); place++) {
      if (at.getAttributeLocalName(place).equals(name)) {
        return at.getAttributeValue(place);
      }
    }
    return "";
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
