package candor.persistence.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In which order the parts of a line are seen.
class LetteringTest {
  private final PDDocument document = new PDDocument();
  private Lettering lettering;

  @BeforeEach
  void open() throws IOException {
    try (var font =
        Objects.requireNonNull(PdfPaper.class.getResourceAsStream("CandorPaper-Regular.ttf"))) {
      lettering = new Lettering(PDType0Font.load(document, font, true), false);
    }
  }

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private List<String> seen(String line) {
    return lettering.runs(line).stream().map(Lettering.Run::text).toList();
  }

  @Test
  void whatIsReadFromRightToLeftBeginsAtTheRight() {
    assertEquals(List.of("אחת, שתיים."), seen("אחת, שתיים."));
    assertEquals(List.of(" שנים", "12", "ניסיון של "), seen("ניסיון של 12 שנים"));
    assertEquals(List.of(" (היטב)", "Java", "כותבת "), seen("כותבת Java (היטב)"));
    assertEquals(List.of("، ثم ", "Java 25", "كتبت "), seen("كتبت Java 25، ثم "));
  }

  @Test
  void amongWordsFromLeftToRightOnlyItsOwnWordsAreTurned() {
    assertEquals(
        List.of("Hire ", "נעמי, שרה", ", and ", "王小明", "."), seen("Hire נעמי, שרה, and 王小明."));
    assertEquals(List.of("Nothing, (but) 12."), seen("Nothing, (but) 12."));
    assertEquals(List.of(), seen(""));
  }

  @Test
  void eachLineGoesTheWayOfItsParagraph() {
    var paragraph = "כותבת היטב Java, כל יום";
    var lines = Lines.of(paragraph, lettering, 10, lettering.width("כותבת היטב ", 10));
    assertEquals(2, lines.size(), lines.toString());
    var second = seen(lines.getLast());
    assertTrue(second.indexOf("Java") > second.indexOf(", כל יום"), second.toString());
    assertEquals(lettering.width("Java, כל יום", 10), lettering.width(lines.getLast(), 10), 1);

    var width = lettering.width("Writes very well ", 10);
    lines = Lines.of("Writes very well שרה, each day", lettering, 10, width);
    assertEquals(", each day", seen(lines.getLast()).getLast());
  }
}
