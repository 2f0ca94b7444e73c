package candor.persistence.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.candidate.DocumentId;
import candor.model.candidate.DocumentLook;
import candor.model.candidate.DocumentLook.Reason;
import candor.model.candidate.DocumentPages;
import candor.model.candidate.Documents;
import candor.model.candidate.DrawnPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class SeenDocumentsTest {
  private static final int WHITE = 0xFFFFFFFF;

  private static Document named(String name, long size) {
    return new Document(
        new DocumentId(new UUID(0, 1)),
        new CandidateId(new UUID(0, 2)),
        name,
        size,
        "0".repeat(64),
        Instant.EPOCH,
        1);
  }

  private static DocumentLook look(String name, byte[] bytes) {
    return look(name, bytes, Duration.ofSeconds(60));
  }

  private static DocumentLook look(String name, byte[] bytes, Duration patience) {
    return new SeenDocuments(
            (document, out) -> {
              out.write(bytes);
              return true;
            },
            patience)
        .look(named(name, bytes.length));
  }

  private static byte[] pdf(int pages) throws IOException {
    try (var document = new PDDocument()) {
      for (var page = 1; page <= pages; page++) {
        write(document, "Page " + page);
      }
      return bytes(document);
    }
  }

  private static void write(PDDocument document, String words) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
      content.newLineAtOffset(60, 700);
      content.showText(words);
      content.endText();
    }
  }

  /// A page of more numbers than there is memory for, and nothing done with them.
  private static PDPage greedy(PDDocument document) throws IOException {
    var contents = new PDStream(document);
    var some = "1.5 ".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
    try (var raw = contents.getCOSObject().createRawOutputStream();
        var out = new DeflaterOutputStream(raw)) {
      for (var times = 0; times < 64; times++) {
        out.write(some);
      }
    }
    contents.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
    var page = new PDPage(PDRectangle.A4);
    page.setContents(contents);
    return page;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static void assertUnseen(Reason reason, DocumentLook look) {
    assertEquals(new DocumentLook.Unseen(reason), look);
  }

  private static DrawnPages pages(DocumentLook look) {
    return assertInstanceOf(DocumentLook.Pages.class, look).pages();
  }

  @Test
  void aPageIsDrawnAtTheWidthAskedForAndItsWordsAreRead() throws IOException {
    try (var pages = pages(look("cv.pdf", pdf(2)))) {
      assertEquals(2, pages.count());
      assertTrue(pages.isWhole());
      assertEquals(PDRectangle.A4.getHeight() / PDRectangle.A4.getWidth(), pages.height(0), 1e-6);
      var picture = pages.draw(1, 600).orElseThrow();
      assertEquals(600, picture.width(), 1);
      assertEquals(600 * pages.height(1), picture.height(), 1.5);
      assertEquals(WHITE, picture.argb().get(0), "paper is white");
      var ink = 0;
      while (picture.argb().hasRemaining()) {
        ink += picture.argb().get() == WHITE ? 0 : 1;
      }
      assertTrue(ink > 500, "letters are drawn: " + ink);
      assertEquals("Page 2", pages.text(1).strip());
    }
  }

  @Test
  void noMoreThanTheFirstPagesAreShownOfALongDocument() throws IOException {
    try (var pages = pages(look("book.pdf", pdf(DocumentPages.MOST_PAGES + 1)))) {
      assertEquals(DocumentPages.MOST_PAGES, pages.count());
      assertFalse(pages.isWhole());
    }
  }

  @Test
  void aPageOfAbsurdSizeStaysWithinBounds() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(1, 14_000)));
      document.addPage(new PDPage(new PDRectangle(0, 0)));
      try (var pages = pages(look("long.pdf", bytes(document)))) {
        var picture = pages.draw(0, 2000).orElseThrow();
        assertTrue(picture.height() <= Orders.HIGHEST + 1, "height " + picture.height());
        var nothing = pages.draw(1, 100);
        assertTrue(nothing.isEmpty() || nothing.get().height() <= Orders.HIGHEST);
        assertFalse(pages.hasEnded());
      }
    }
  }

  @Test
  void afterAPageThatTakesAllMemoryTheOthersAreDrawn() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(greedy(document));
      write(document, "Page 2");
      try (var pages = pages(look("cv.pdf", bytes(document)))) {
        assertTrue(pages.draw(0, 100).isEmpty());
        assertTrue(pages.draw(1, 100).isPresent());
        assertEquals("Page 2", pages.text(1).strip());
        assertFalse(pages.hasEnded());
      }
    }
  }

  @Test
  void whatAsksForAPassphraseSaysSo() throws IOException {
    try (var document = new PDDocument()) {
      write(document, "Secret");
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertUnseen(Reason.LOCKED, look("cv.pdf", bytes(document)));
    }
  }

  @Test
  void whatIsBrokenSaysSo() throws IOException {
    assertUnseen(
        Reason.BROKEN, look("cv.pdf", "%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII)));
    var noise = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 5000);
    assertUnseen(Reason.BROKEN, look("cv.pdf", noise));
  }

  @Test
  void whatTakesTooLongIsEnded() throws IOException {
    assertUnseen(Reason.BROKEN, look("cv.pdf", pdf(1), Duration.ofMillis(1)));
  }

  @Test
  void afterItIsLetGoNothingIsThereAndNobodyWaits() throws IOException {
    var pages = pages(look("cv.pdf", pdf(1)));
    pages.close();
    assertTrue(pages.draw(0, 100).isEmpty());
    assertEquals("", pages.text(0));
    assertTrue(pages.hasEnded());
  }

  @Test
  void textIsShownAsText() {
    var text = "Grüße\r\naus Łódź";
    assertEquals(
        new DocumentLook.Words("Grüße\naus Łódź", true),
        look("cv.TXT", text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        new DocumentLook.Words("Grüße", true),
        look("cv.txt", new byte[] {'G', 'r', (byte) 0xFC, (byte) 0xDF, 'e'}));
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertEquals(
          new DocumentLook.Words("Grüße\naus Łódź", true),
          look("cv.txt", ("\uFEFF" + text).getBytes(charset)));
    }
  }

  @Test
  void ofALongTextTheBeginningIsShown() {
    var bytes = "x".repeat(DocumentPages.MOST_CHARACTERS + 1).getBytes(StandardCharsets.UTF_8);
    var words = assertInstanceOf(DocumentLook.Words.class, look("log.txt", bytes));
    assertEquals(DocumentPages.MOST_CHARACTERS, words.text().length());
    assertFalse(words.whole());
  }

  @Test
  void whatIsNeitherIsOpenedElsewhere() {
    assertUnseen(Reason.OTHER_SORT, look("cv.pages", new byte[] {'b', 'v', 'x', '2'}));
  }

  @Test
  void bytesThatAreGoneOrOthersAreNotShown() {
    var changed = new SeenDocuments((document, out) -> false);
    assertUnseen(Reason.MISSING, changed.look(named("cv.pdf", 10)));
    var gone =
        new SeenDocuments(
            (document, out) -> {
              throw new IOException("gone");
            });
    assertUnseen(Reason.MISSING, gone.look(named("cv.pdf", 10)));
    assertUnseen(Reason.MISSING, gone.look(named("cv.pdf", Documents.LARGEST + 1)));
  }
}
