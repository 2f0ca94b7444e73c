package candor.persistence.paper;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/// Pages of A4 that are written from the top; measures are in points, and heights are counted
/// downwards.
final class Sheet {
  static final double LEFT = 56;
  static final double WIDTH = 595.28 - 2 * LEFT;
  private static final double TOP = 56;
  private static final double BOTTOM = 841.89 - 72;
  private final PDDocument document;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream stream;
  private double at;

  Sheet(PDDocument document) throws IOException {
    this.document = document;
    this.stream = page();
  }

  /// Where the next thing is drawn.
  double at() {
    return at;
  }

  void down(double by) {
    at += by;
  }

  /// Begins another page unless that much room is left.
  ///
  /// @return whether it did
  boolean need(double height) throws IOException {
    if (at + height <= BOTTOM || at == TOP) {
      return false;
    }
    stream.close();
    stream = page();
    return true;
  }

  private PDPageContentStream page() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    at = TOP;
    return new PDPageContentStream(document, page);
  }

  /// Writes the foot of each page, once all are there.
  ///
  /// @param number words with the number of the page and how many there are
  void finish(Lettering lettering, String footer, String number, double size, Color color)
      throws IOException {
    stream.close();
    for (var i = 0; i < pages.size(); i++) {
      stream =
          new PDPageContentStream(
              document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true);
      var which = number.formatted(i + 1, pages.size());
      line(LEFT, 795, WIDTH, new Color(0xd0d7de));
      var top = 801.0;
      for (var line : Lines.of(footer, lettering, size, WIDTH - 70)) {
        text(line, lettering, size, LEFT, top + size, color);
        top += size * 1.4;
      }
      var wide = lettering.width(which, size);
      text(which, lettering, size, LEFT + WIDTH - wide, 801 + size, color);
      stream.close();
    }
  }

  /// Draws a line of text.
  ///
  /// @param base the height of its base line
  void text(String line, Lettering lettering, double size, double x, double base, Color color)
      throws IOException {
    stream.setNonStrokingColor(color);
    var left = x;
    for (var run : lettering.runs(line)) {
      switch (run) {
        case Lettering.Own own -> {
          stream.beginText();
          stream.setFont(own.font(), (float) size);
          stream.newLineAtOffset((float) left, (float) up(base));
          stream.showText(own.text());
          stream.endText();
        }
        case Lettering.Outlined outlined -> outline(outlined, size, left, base);
      }
      left += run.width(size);
    }
  }

  // The words stay in the file as what the outlines stand for (ISO 32000, 14.9.4).
  private void outline(Lettering.Outlined run, double size, double x, double base)
      throws IOException {
    var meaning = new COSDictionary();
    meaning.setItem(COSName.ACTUAL_TEXT, new COSString(run.text()));
    stream.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(meaning));
    var scale = size / Lettering.Outlined.SIZE;
    var place = new AffineTransform(scale, 0, 0, -scale, x, up(base));
    var path = run.layout().getOutline(null).getPathIterator(place);
    var drawn = false;
    var c = new float[6];
    var now = new float[2];
    for (; !path.isDone(); path.next()) {
      drawn = true;
      switch (path.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> stream.moveTo(c[0], c[1]);
        case PathIterator.SEG_LINETO -> stream.lineTo(c[0], c[1]);
        // A PDF has cubic curves only.
        case PathIterator.SEG_QUADTO -> quadratic(now, c);
        case PathIterator.SEG_CUBICTO -> stream.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
        default -> stream.closePath();
      }
      end(path.currentSegment(c), c, now);
    }
    if (drawn) {
      stream.fill();
    }
    stream.endMarkedContent();
  }

  private void quadratic(float[] from, float[] c) throws IOException {
    stream.curveTo(
        from[0] + (c[0] - from[0]) * 2 / 3,
        from[1] + (c[1] - from[1]) * 2 / 3,
        c[2] + (c[0] - c[2]) * 2 / 3,
        c[3] + (c[1] - c[3]) * 2 / 3,
        c[2],
        c[3]);
  }

  private static void end(int segment, float[] c, float[] now) {
    var last =
        switch (segment) {
          case PathIterator.SEG_QUADTO -> 2;
          case PathIterator.SEG_CUBICTO -> 4;
          default -> 0;
        };
    if (segment != PathIterator.SEG_CLOSE) {
      now[0] = c[last];
      now[1] = c[last + 1];
    }
  }

  /// Draws a thin line across.
  void line(double x, double top, double width, Color color) throws IOException {
    stream.setStrokingColor(color);
    stream.setLineWidth(0.6f);
    stream.moveTo((float) x, (float) up(top));
    stream.lineTo((float) (x + width), (float) up(top));
    stream.stroke();
  }

  /// Fills a box.
  void box(double x, double top, double width, double height, Color color) throws IOException {
    stream.setNonStrokingColor(color);
    stream.addRect((float) x, (float) up(top + height), (float) width, (float) height);
    stream.fill();
  }

  /// Draws the edge of a box.
  void edge(double x, double top, double width, double height, Color color) throws IOException {
    stream.setStrokingColor(color);
    stream.setLineWidth(0.6f);
    stream.addRect((float) x, (float) up(top + height), (float) width, (float) height);
    stream.stroke();
  }

  private static double up(double downwards) {
    return 841.89 - downwards;
  }
}
