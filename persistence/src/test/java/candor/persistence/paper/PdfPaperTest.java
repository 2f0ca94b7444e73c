package candor.persistence.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.debrief.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPaperTest {
  // It has no descriptor to ask for it: on the module path it would be there for tests only.
  @Test
  void whatPdfBoxLogsByIsRequiredForIt() {
    var requires = PdfPaper.class.getModule().getDescriptor().requires();
    assertTrue(requires.stream().anyMatch(r -> r.name().equals("org.apache.commons.logging")));
  }

  private static byte[] written(List<Paper.Block> blocks) throws IOException {
    var out = new ByteArrayOutputStream();
    new PdfPaper().write(new Paper("Decision record", "Foot", "Page %1$d of %2$d", blocks), out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<Paper.Block> record() {
    return List.of(
        new Paper.Lead("Hire Ada Lovelace"),
        new Paper.Facts(
            List.of(
                new Paper.Fact("Candidate", "Ada Lovelace"),
                new Paper.Fact("Job", "Backend Developer"),
                new Paper.Fact("Decided by", "Łukasz Żółć, נעמי, 王小明, نور الهدى, Ελένη, Олена"))),
        new Paper.Heading("Rationale"),
        new Paper.Prose(
            "Designs for failure from the first minute, and says what would break first. "
                .repeat(6)),
        new Paper.Heading("Ratings"),
        new Paper.Table(
            List.of("Competency", "Grace Hopper", "Alan Mathison Turing (left out)", "Mean"),
            List.of(
                row("System design", 5, 1, "3.00"),
                row("Data modelling, transactions and everything that hangs on them", 2, 4, "3.00"),
                row("API design", 3, 0, "3.00"))),
        new Paper.Aside("Levels from 1 to 5. – not assessed: in no average."),
        new Paper.Heading("Seal"),
        new Paper.Prose("1:" + "0f".repeat(32)));
  }

  private static List<Paper.Td> row(String name, int one, int other, String mean) {
    return List.of(
        Paper.Td.of(name),
        new Paper.Td(String.valueOf(one), one),
        other == 0 ? Paper.Td.of("–") : new Paper.Td(String.valueOf(other), other),
        Paper.Td.of(mean));
  }

  @Test
  void whatItSaysCanBeReadAndCopied() throws IOException {
    var text = text(written(record()));
    for (var words :
        List.of(
            "Decision record",
            "Hire Ada Lovelace",
            "Łukasz Żółć",
            "Ελένη",
            "Олена",
            "Grace Hopper",
            "System design",
            "Foot",
            "Page 1 of 1")) {
      assertTrue(text.contains(words), words + " is not in " + text);
    }
  }

  @Test
  void noLetterOfAnyScriptStopsIt() throws IOException {
    var hostile =
        "tab\there, nul-free \u0007\u0085 \u202Eturned\u202C, 👩🏽‍🔬 𝔘𠀀 \uFFFF \u0301 हिन्दी ไทย"
            + " \r\n"
            + " next";
    var pdf = written(List.of(new Paper.Prose(hostile), new Paper.Prose("")));
    assertTrue(text(pdf).contains("next"));
  }

  @Test
  void noSpaceOfAnyScriptStopsIt() throws IOException {
    for (var words :
        List.of("採用理由：\u3000Javaの経験", "\u3000x", "x\u3000", "\u3000", "a\u3000\u3000b")) {
      var _ = written(List.of(new Paper.Prose(words)));
    }
    assertTrue(text(written(List.of(new Paper.Prose("x\u3000next")))).contains("next"));
  }

  @Test
  void theFileSaysNothingOfItsMaker() throws IOException {
    var pdf = written(record());
    try (var document = Loader.loadPDF(pdf)) {
      var information = document.getDocumentInformation();
      assertEquals("Decision record", information.getTitle());
      assertNull(information.getAuthor());
      assertNull(information.getCreator());
      assertNull(information.getProducer());
      assertNull(document.getDocumentCatalog().getMetadata());
    }
    var bytes = new String(pdf, StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains(System.getProperty("user.name")) && bytes.contains("/home/"));
    assertFalse(bytes.contains(System.getProperty("user.dir")));
  }

  @Test
  void fontsAreInTheFile() throws IOException {
    try (var document = Loader.loadPDF(written(record()))) {
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(name).isEmbedded());
        }
      }
    }
  }

  @Test
  void aLongTableGoesOnWithItsHeadOnEachPage() throws IOException {
    var rows = new ArrayList<List<Paper.Td>>();
    for (var i = 0; i < 60; i++) {
      rows.add(row("Competency number " + i, 1 + i % 5, 0, "2.00"));
    }
    var pdf =
        written(List.of(new Paper.Table(List.of("Competency", "Grace", "Alan", "Mean"), rows)));
    try (var document = Loader.loadPDF(pdf)) {
      assertTrue(document.getNumberOfPages() > 1);
      var stripper = new PDFTextStripper();
      for (var page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        var text = stripper.getText(document);
        assertTrue(text.contains("Grace"), text);
        assertTrue(text.contains("Page " + page + " of " + document.getNumberOfPages()), text);
      }
    }
    assertTrue(text(pdf).contains("Competency number 59"));
  }

  @Test
  void whatIsReadFromTheRightBeginsThere() throws IOException {
    var fromTheLeft = firstInk(written(List.of(new Paper.Prose("Strong on failure."))));
    var fromTheRight = firstInk(written(List.of(new Paper.Prose("חזקה מאוד"))));
    assertTrue(fromTheLeft < 0.2, "" + fromTheLeft);
    assertTrue(fromTheRight > 0.6, "" + fromTheRight);
  }

  // The leftmost ink of the words below the title, as a share of the width.
  private static double firstInk(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, 72);
      for (var x = 0; x < image.getWidth(); x++) {
        for (var y = 100; y < 700; y++) {
          if ((image.getRGB(x, y) & 0xff) < 128) {
            return (double) x / image.getWidth();
          }
        }
      }
      return 1;
    }
  }

  @Test
  void looksRight() throws IOException {
    draw(written(record()), "paper");
  }

  private static void draw(byte[] pdf, String name) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "pictures"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, 100);
      assertTrue(ImageIO.write(image, "png", folder.resolve(name + ".png").toFile()));
    }
  }
}
