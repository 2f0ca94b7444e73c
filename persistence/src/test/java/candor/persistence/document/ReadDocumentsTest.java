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
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ReadDocumentsTest {
  private static final String WORD =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";
  private static final String RELATED =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static DocumentLook look(byte[] bytes) {
    var document =
        new Document(
            new DocumentId(new UUID(0, 1)),
            new CandidateId(new UUID(0, 2)),
            "cv.doc",
            bytes.length,
            "0".repeat(64),
            Instant.EPOCH,
            1);
    return new SeenDocuments(
            (_, out) -> {
              out.write(bytes);
              return true;
            })
        .look(document);
  }

  private static String words(byte[] bytes) {
    var words = assertInstanceOf(DocumentLook.Words.class, look(bytes));
    assertTrue(words.whole());
    return words.text();
  }

  private static void assertUnseen(Reason reason, byte[] bytes) {
    assertEquals(new DocumentLook.Unseen(reason), look(bytes));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static String related(String sort, String target) {
    return "<Relationship Id='%1$s%2$s' Type='%3$s%1$s' Target='%2$s'/>"
        .formatted(sort, target, RELATED);
  }

  private static byte[] relations(String... related) {
    return utf8("<Relationships>" + String.join("", related) + "</Relationships>");
  }

  private static Map<String, byte[]> docx(String body) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("_rels/.rels", relations(related("officeDocument", "word/document.xml")));
    parts.put("word/document.xml", utf8("<w:document" + WORD + ">" + body + "</w:document>"));
    return parts;
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String cell(String... paragraphs) {
    var cell = new StringBuilder("<w:tc>");
    for (var text : paragraphs) {
      cell.append(paragraph(text));
    }
    return cell + "</w:tc>";
  }

  private static String item(String level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%s'/><w:numId w:val='1'/></w:numPr></w:pPr>"
            .formatted(level)
        + "<w:r><w:t>%s</w:t></w:r></w:p>".formatted(text);
  }

  private static Map<String, byte[]> odt(String text, String styles) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", utf8("<x xmlns:t='text'><t:body>" + text + "</t:body></x>"));
    parts.put("styles.xml", utf8("<x xmlns:t='text'>" + styles + "</x>"));
    return parts;
  }

  @Test
  void ofADocxParagraphsListsAndTablesAreReadInTheirOrder() throws IOException {
    var body =
        paragraph("Ada Łódź")
            + item("0", "Engines")
            + item("1", "Analytical")
            + "<w:tbl><w:tr>"
            + cell("2019")
            + cell("Acme", "Engineer")
            + "</w:tr><w:tr>"
            + cell("2015", "to 2018")
            + cell("Babbage &amp; Co")
            + "</w:tr></w:tbl>";
    assertEquals(
        """
        Ada Łódź
        • Engines
          • Analytical
        2019\tAcme
        Engineer
        2015
        to 2018
        Babbage & Co\
        """,
        words(zip(docx(body))));
  }

  @Test
  void whatADocxShowsTwiceIsReadOnceAndWhatItHidesNot() throws IOException {
    var box = "<w:txbxContent>" + paragraph("In a box") + "</w:txbxContent>";
    var parts =
        docx(
            "<w:p><w:r><mc:AlternateContent><mc:Choice>%s</mc:Choice><mc:Fallback>%s</mc:Fallback>"
                    .formatted(box, box)
                + "</mc:AlternateContent></w:r><w:r><w:t>Beside</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hire me</w:t></w:r>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>");
    parts.put(
        "word/_rels/document.xml.rels",
        relations(
            related("header", "header1.xml"),
            related("header", "header2.xml"),
            related("footer", "footer1.xml")));
    var header = utf8("<w:hdr" + WORD + ">" + paragraph("At the head") + "</w:hdr>");
    parts.put("word/header1.xml", header);
    parts.put("word/header2.xml", header);
    parts.put(
        "word/footer1.xml", utf8("<w:ftr" + WORD + ">" + paragraph("At the foot") + "</w:ftr>"));
    assertEquals("At the head\n\nIn a box\nBeside\n\nAt the foot", words(zip(parts)));
  }

  @Test
  void stylesOfADocxSayWhatIsAHeadingAndWhatAnItem() throws IOException {
    var styled = "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    var parts =
        docx(
            paragraph("Ada")
                + styled.formatted("berschrift1", "Work")
                + styled.formatted("Liste", "Engines"));
    parts.put("word/_rels/document.xml.rels", relations(related("styles", "styles.xml")));
    parts.put(
        "word/styles.xml",
        utf8(
            "<w:styles%s><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
                    .formatted(WORD)
                + "<w:style w:styleId='Liste'><w:name w:val='List Bullet'/><w:pPr><w:numPr>"
                + "<w:numId w:val='3'/></w:numPr></w:pPr></w:style></w:styles>"));
    assertEquals("Ada\n\nWork\n• Engines", words(zip(parts)));
  }

  @Test
  void ofALongDocxTheBeginningIsShown() throws IOException {
    var body = paragraph("x".repeat(1000)).repeat(DocumentPages.MOST_CHARACTERS / 1000);
    var words = assertInstanceOf(DocumentLook.Words.class, look(zip(docx(body + body))));
    assertEquals(DocumentPages.MOST_CHARACTERS, words.text().length());
    assertFalse(words.whole());
  }

  @Test
  void anOdtIsReadAsADocx() throws IOException {
    var text =
        """
        <t:h>Ada</t:h>
        <t:p>Engines<t:s t:c='2'/>and
          more<t:tab/>1843<t:note><t:p>Aside</t:p></t:note></t:p>
        <t:list><t:list-item><t:p>Notes</t:p>
          <t:list><t:list-item><t:p>G</t:p></t:list-item></t:list></t:list-item></t:list>
        <t:table><t:table-row><t:table-cell><t:p>2019</t:p></t:table-cell>
          <t:table-cell><t:p>Acme</t:p></t:table-cell></t:table-row></t:table>
        """;
    assertEquals(
        "At the head\n\nAda\nEngines  and more\t1843\n• Notes\n  • G\n2019\tAcme\n\nAt the foot",
        words(
            zip(
                odt(
                    text,
                    "<t:footer><t:p>At the foot</t:p></t:footer><t:p>Never</t:p>"
                        + "<t:header><t:p>At the head</t:p></t:header>"))));
  }

  @Test
  void anOdtWithAPassphraseSaysSo() throws IOException {
    var parts = odt("", "");
    parts.put("META-INF/manifest.xml", utf8("<m><m:encryption-data/></m>"));
    assertUnseen(Reason.LOCKED, zip(parts));
  }

  @Test
  void whatIsCalledDocAndIsHtmlOrXmlIsRead() {
    assertEquals(
        "Ada\n• Engines\n2019\tAcme",
        words(
            utf8(
                "<html><head><style>p {}</style><title>no</title></head><body><p>Ada</p>"
                    + "<ul><li>Engines</li></ul><table><tr><td><p>2019</p></td>"
                    + "<td><p>Acme</p></td></tr></table></body></html>")));
    assertEquals(
        "Ada",
        words(
            utf8(
                "<?xml version='1.0'?><w:wordDocument"
                    + " xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'>"
                    + paragraph("Ada")
                    + "</w:wordDocument>")));
  }

  @Test
  void whatNamesSomethingElsewhereIsNotRead() throws IOException {
    var parts = docx("");
    for (var declared : new String[] {"SYSTEM 'file:///etc/hostname'", "'lol'"}) {
      parts.put(
          "word/document.xml",
          utf8(
              "<!DOCTYPE w [<!ENTITY a %s>]><w:document%s>%s</w:document>"
                  .formatted(declared, WORD, paragraph("&a;"))));
      assertUnseen(Reason.BROKEN, zip(parts));
    }
  }

  @Test
  void whatSwellsIsNotRead() throws IOException {
    var parts = docx(paragraph("Ada"));
    parts.put("word/media/picture.png", new byte[20 << 20]);
    assertUnseen(Reason.BROKEN, zip(parts));
    parts.remove("word/media/picture.png");
    parts.put("word/document.xml", utf8("<w:p>".repeat(2 << 20)));
    assertUnseen(Reason.BROKEN, zip(parts));
  }

  @Test
  void whatIsDamagedSaysSo() throws IOException {
    assertUnseen(Reason.BROKEN, zip(docx("<w:p>")));
    assertUnseen(Reason.BROKEN, Arrays.copyOf(picture("png", 10, 10), 20));
  }

  @Test
  void whatWordWroteBefore2007IsOpenedElsewhere() {
    assertUnseen(Reason.OTHER_SORT, utf8("{\\rtf1\\ansi Ada}"));
    var old = new byte[2048];
    System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, old, 0, 8);
    assertUnseen(Reason.OTHER_SORT, old);
  }

  @Test
  void anArchiveOfSomethingElseIsOpenedElsewhere() throws IOException {
    assertUnseen(Reason.OTHER_SORT, zip(Map.of("notes.txt", utf8("Ada"))));
    var sheet = docx("");
    sheet.put("_rels/.rels", relations(related("officeDocument", "xl/workbook.xml")));
    assertUnseen(Reason.OTHER_SORT, zip(sheet));
  }

  @Test
  void aPictureIsOnePage() throws IOException {
    for (var sort : new String[] {"png", "jpg", "gif", "bmp"}) {
      var look = assertInstanceOf(DocumentLook.Pages.class, look(picture(sort, 2400, 3600)));
      try (var pages = look.pages()) {
        assertEquals(1, pages.count());
        assertEquals(1.5, pages.height(0), 0.01);
        var drawn = pages.draw(0, 200).orElseThrow();
        assertEquals(200, drawn.width());
        assertEquals(300, drawn.height());
        assertEquals(Color.WHITE.getRGB(), drawn.argb().get(0), sort);
        assertEquals(Color.BLACK.getRGB(), drawn.argb().get(299 * 200 + 199), sort);
        assertEquals("", pages.text(0));
      }
    }
  }

  private static byte[] picture(String sort, int width, int height) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height / 2);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(picture, sort, out));
    return out.toByteArray();
  }
}
