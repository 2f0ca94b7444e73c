package candor.persistence.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// The pages of a PDF.
final class PdfSheets implements Sheets {
  private static final int POINTS_MOST = 14_400;
  private final PDDocument document;
  private final PDFRenderer renderer;

  private PdfSheets(PDDocument document) {
    this.document = document;
    this.renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
  }

  static PdfSheets of(byte[] pdf) throws IOException {
    try {
      return new PdfSheets(
          Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache()));
    } catch (InvalidPasswordException e) {
      throw NotShownException.locked();
    }
  }

  @Override
  public int count() {
    return document.getNumberOfPages();
  }

  @Override
  public double height(int page) {
    var box = document.getPage(page);
    var size = box.getCropBox();
    return clamped(isTurned(box) ? size.getWidth() : size.getHeight()) / points(box);
  }

  @Override
  public BufferedImage draw(int page, double width) throws IOException {
    var scale = (float) (width / points(document.getPage(page)));
    return renderer.renderImage(page, scale, ImageType.RGB);
  }

  @Override
  public String text(int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    return stripper.getText(document);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /// The width in points, as it is seen.
  private static double points(PDPage page) {
    var box = page.getCropBox();
    return clamped(isTurned(page) ? box.getHeight() : box.getWidth());
  }

  private static boolean isTurned(PDPage page) {
    return page.getRotation() % 180 != 0;
  }

  // A box of no width, or of one beyond what the format knows, is not believed.
  private static double clamped(float length) {
    return Math.clamp(length, 1, POINTS_MOST);
  }
}
