package candor.persistence.document;

import candor.model.candidate.DocumentPages;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/// Reads the words of a document that has no pages of its own.
final class Reading {
  private Reading() {}

  static Lines of(byte[] bytes) throws IOException, XMLStreamException {
    var lines = new Lines(DocumentPages.MOST_CHARACTERS);
    switch (Sort.of(bytes)) {
      case ZIP -> zip(ZipParts.of(bytes), lines);
      case HTML -> HtmlWords.read(bytes, lines);
      case WORD_XML -> WordTags.read(bytes, lines);
      case PDF, PICTURE, OTHER -> throw NotShownException.ofOtherSort();
    }
    return lines;
  }

  private static void zip(ZipParts parts, Lines lines) throws IOException, XMLStreamException {
    if (OdtWords.isIn(parts)) {
      OdtWords.read(parts, lines);
    } else {
      DocxWords.read(parts, lines);
    }
  }
}
