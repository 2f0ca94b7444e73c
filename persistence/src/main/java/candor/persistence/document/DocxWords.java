package candor.persistence.document;

import candor.model.candidate.DocumentPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Reads DOCX: what stands at the head of pages, once, the text, and what stands at their foot.
final class DocxWords {
  private final ZipParts parts;
  private final Lines lines;

  private DocxWords(ZipParts parts, Lines lines) {
    this.parts = parts;
    this.lines = lines;
  }

  static void read(ZipParts parts, Lines lines) throws IOException, XMLStreamException {
    new DocxWords(parts, lines).read();
  }

  private void read() throws IOException, XMLStreamException {
    var name =
        Related.to("", parts).stream()
            .filter(part -> part.is("officeDocument"))
            .map(Related::name)
            .filter(part -> part.startsWith("word/"))
            .findFirst()
            .orElseThrow(NotShownException::ofOtherSort);
    var text = parts.part(name).orElseThrow(() -> new IOException("there is no text"));
    var related = Related.to(name, parts);
    var styles = styles(related);
    lines.edges(edges(related, "header", styles));
    WordTags.read(text, styles, lines);
    lines.edges(edges(related, "footer", styles));
  }

  private WordStyles styles(List<Related> related) throws XMLStreamException {
    var xml =
        related.stream()
            .filter(part -> part.is("styles"))
            .findFirst()
            .flatMap(part -> parts.part(part.name()));
    return xml.isPresent() ? WordStyles.of(xml.get()) : WordStyles.NONE;
  }

  private List<Lines> edges(List<Related> related, String sort, WordStyles styles)
      throws XMLStreamException {
    var edges = new ArrayList<Lines>();
    for (var part : related) {
      var xml = parts.part(part.name());
      if (part.is(sort) && xml.isPresent()) {
        var edge = new Lines(DocumentPages.MOST_CHARACTERS);
        WordTags.read(xml.get(), styles, edge);
        edges.add(edge);
      }
    }
    return edges;
  }
}
