package candor.persistence.paper;

import candor.model.debrief.DecisionPaper;
import candor.model.debrief.Paper;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes papers as PDF of A4 pages by PDFBox, with its fonts in the file.
public final class PdfPaper implements DecisionPaper {
  static final Color INK = new Color(0x1f2328);
  static final Color QUIET = new Color(0x59636e);
  private static final double BODY = 10;
  private static final double SMALL = 8;
  private static final double LEADING = 1.45;
  private static final double NAMES = 120;
  private static final int SHORT = 8;

  @Override
  public void write(Paper paper, OutputStream out) throws IOException {
    try (var document = new PDDocument()) {
      var information = new PDDocumentInformation();
      information.setTitle(paper.title());
      document.setDocumentInformation(information);
      var regular = new Lettering(font(document, "CandorPaper-Regular.ttf"), false);
      var bold = new Lettering(font(document, "CandorPaper-Bold.ttf"), true);
      var sheet = new Sheet(document);
      var setting = new Setting(sheet, regular, bold);
      setting.words(paper.title(), bold, 20, INK, 0, Sheet.WIDTH);
      sheet.down(6);
      for (var block : paper.blocks()) {
        setting.block(block);
      }
      sheet.finish(regular, paper.footer(), paper.page(), 7, QUIET);
      document.save(out);
    }
  }

  private static PDFont font(PDDocument document, String file) throws IOException {
    try (var in = Objects.requireNonNull(PdfPaper.class.getResourceAsStream(file), file)) {
      return PDType0Font.load(document, in, true);
    }
  }

  private record Setting(Sheet sheet, Lettering regular, Lettering bold) {
    void block(Paper.Block block) throws IOException {
      switch (block) {
        case Paper.Heading heading -> {
          // A heading alone at the foot of a page says nothing.
          var _ = sheet.need(80);
          sheet.down(18);
          words(heading.text(), bold, 12, INK, 0, Sheet.WIDTH);
          sheet.down(4);
        }
        case Paper.Subheading heading -> {
          var _ = sheet.need(50);
          sheet.down(6);
          words(heading.text(), bold, BODY, INK, 0, Sheet.WIDTH);
          sheet.down(2);
        }
        case Paper.Lead lead -> {
          sheet.down(4);
          words(lead.text(), bold, 13, INK, 0, Sheet.WIDTH);
          sheet.down(6);
        }
        case Paper.Prose prose -> {
          words(prose.text(), regular, BODY, INK, 0, Sheet.WIDTH);
          sheet.down(5);
        }
        case Paper.Aside aside -> {
          words(aside.text(), regular, SMALL, QUIET, 0, Sheet.WIDTH);
          sheet.down(4);
        }
        case Paper.Facts facts -> {
          for (var fact : facts.facts()) {
            fact(fact);
          }
          sheet.down(4);
        }
        case Paper.Table table -> new TableSetting(sheet, regular, bold).set(table);
      }
    }

    private void fact(Paper.Fact fact) throws IOException {
      var names = Lines.of(fact.name(), regular, BODY, NAMES - 12);
      var texts = Lines.of(fact.text(), regular, BODY, Sheet.WIDTH - NAMES);
      var all = Math.max(names.size(), texts.size());
      // A short one is not torn by a page.
      var _ = sheet.need(Math.min(all, SHORT) * BODY * LEADING);
      for (var i = 0; i < all; i++) {
        var _ = sheet.need(BODY * LEADING);
        var base = sheet.at() + BODY;
        if (i < names.size()) {
          sheet.text(names.get(i), regular, BODY, Sheet.LEFT, base, QUIET);
        }
        if (i < texts.size()) {
          sheet.text(texts.get(i), regular, BODY, Sheet.LEFT + NAMES, base, INK);
        }
        sheet.down(BODY * LEADING);
      }
      sheet.down(2);
    }

    // What is read from the right begins there.
    private static double indent(String line, Lettering lettering, double size, double width) {
      return Lines.isLeftToRight(line) ? 0 : width - lettering.width(line, size);
    }

    void words(
        String text, Lettering lettering, double size, Color color, double from, double width)
        throws IOException {
      for (var line : Lines.of(text, lettering, size, width)) {
        var _ = sheet.need(size * LEADING);
        var left = Sheet.LEFT + from + indent(line, lettering, size, width);
        sheet.text(line, lettering, size, left, sheet.at() + size, color);
        sheet.down(size * LEADING);
      }
    }
  }
}
