package candor.persistence.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A part of a DOCX that belongs to another part (ECMA-376 part 2, relationships).
///
/// @param sort an address whose last word says what it is
/// @param name the part's name
record Related(String sort, String name) {
  boolean is(String word) {
    return sort.endsWith("/" + word);
  }

  /// What belongs to a part.
  ///
  /// @param name the part's name, empty for the whole file
  static List<Related> to(String name, ZipParts parts) throws XMLStreamException {
    var slash = name.lastIndexOf('/') + 1;
    var list = name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
    var xml = parts.part(list);
    if (xml.isEmpty()) {
      return List.of();
    }
    var found = new Found(URI.create("/" + name));
    Xml.read(xml.get(), found);
    return found.all;
  }

  private static final class Found implements Xml.Tags {
    private final List<Related> all = new ArrayList<>();
    private final URI from;

    private Found(URI from) {
      this.from = from;
    }

    @Override
    public boolean begins(XMLStreamReader at) {
      if (at.getLocalName().equals("Relationship")
          && !Xml.attribute(at, "TargetMode").equals("External")) {
        var target = from.resolve(Xml.attribute(at, "Target")).getPath();
        all.add(new Related(Xml.attribute(at, "Type"), target.substring(1)));
      }
      return true;
    }
  }
}
