package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.site.SiteFiles.Entry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads what a WebDAV server says is in a folder (RFC 4918, 9.1 and 14). Document types and
/// entities of a stranger's XML are refused.
final class WebDavListing {
  private static final String DAV = "DAV:";

  private WebDavListing() {}

  /// The entries of a folder; empty when it is none.
  ///
  /// @throws BoardException `UNREADABLE` when the answer is no listing
  static Optional<List<Entry>> read(URI folder, byte[] answer) {
    try {
      var xml = factory().createXMLStreamReader(new ByteArrayInputStream(answer));
      var entries = new ArrayList<Entry>();
      var isFolder = false;
      while (xml.hasNext()) {
        var event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new XMLStreamException("a document type");
        }
        if (event == XMLStreamConstants.START_ELEMENT && isDav(xml, "response")) {
          var found = response(folder, xml);
          isFolder |= found.filter(entry -> entry.name().isEmpty() && entry.isFolder()).isPresent();
          found.filter(entry -> !entry.name().isEmpty()).ifPresent(entries::add);
        }
      }
      return isFolder ? Optional.of(entries) : Optional.empty();
    } catch (XMLStreamException e) {
      throw new BoardException(
          Reason.UNREADABLE, "%s answers what is no listing.".formatted(folder.getHost()), e);
    }
  }

  /// One entry, with an empty name if it is the folder itself; empty when it lies elsewhere.
  private static Optional<Entry> response(URI folder, XMLStreamReader xml)
      throws XMLStreamException {
    var name = Optional.<String>empty();
    var isFolder = false;
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && isDav(xml, "response")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && isDav(xml, "href") && name.isEmpty()) {
        name = name(folder, xml.getElementText().strip());
      } else if (event == XMLStreamConstants.START_ELEMENT && isDav(xml, "collection")) {
        isFolder = true;
      }
    }
    var is = isFolder;
    return name.map(found -> new Entry(found, is));
  }

  private static Optional<String> name(URI folder, String reference) {
    try {
      var path = withSlash(folder.resolve(reference).getPath());
      var base = withSlash(folder.getPath());
      if (!path.startsWith(base)) {
        return Optional.empty();
      }
      var name = path.substring(base.length());
      var end = name.indexOf('/');
      return end < 0
          ? Optional.of("")
          : end == name.length() - 1 ? Optional.of(name.substring(0, end)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String withSlash(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  private static boolean isDav(XMLStreamReader xml, String name) {
    return DAV.equals(xml.getNamespaceURI()) && xml.getLocalName().equals(name);
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
