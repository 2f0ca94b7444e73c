package candor.persistence.document;

import candor.model.candidate.DocumentPages;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// Draws one PDF in a process of its own, with little memory, so that a document that takes all of
/// it, or never comes to an end, costs this process and nothing else. Reads the document and then
/// orders from its input, and ends with it.
public final class DrawProcess {
  private static final int POINTS_MOST = 14_400;
  private final DataInputStream in;
  private final DataOutputStream out;

  private DrawProcess(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /// Serves until the input ends.
  public static void main(String[] args) throws IOException {
    // What a stranger's document makes the library say belongs nowhere.
    LogManager.getLogManager().reset();
    var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
    new DrawProcess(new DataInputStream(System.in), out).serve();
  }

  private void serve() throws IOException {
    var bytes = new byte[in.readInt()];
    in.readFully(bytes);
    try (var document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      begin(document);
      orders(document);
    } catch (InvalidPasswordException e) {
      out.writeByte(Orders.LOCKED);
    } catch (EOFException e) {
      // Nobody asks any more.
      return;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      out.writeByte(Orders.BROKEN);
    }
    out.flush();
  }

  private void begin(PDDocument document) throws IOException {
    var all = document.getNumberOfPages();
    var shown = Math.min(all, DocumentPages.MOST_PAGES);
    var heights = new double[shown];
    for (var page = 0; page < shown; page++) {
      heights[page] = height(document.getPage(page));
    }
    out.writeByte(shown == 0 ? Orders.BROKEN : Orders.FINE);
    out.writeInt(all);
    out.writeInt(shown);
    for (var height : heights) {
      out.writeDouble(height);
    }
    out.flush();
  }

  private void orders(PDDocument document) throws IOException {
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    while (true) {
      var order = in.readUnsignedByte();
      var page = in.readInt();
      if (order == Orders.DRAW) {
        draw(document, renderer, page, in.readInt());
      } else {
        text(document, page);
      }
      out.flush();
    }
  }

  private void draw(PDDocument document, PDFRenderer renderer, int page, int width)
      throws IOException {
    BufferedImage picture;
    try {
      var box = document.getPage(page);
      var across = Math.min(width, Orders.HIGHEST / height(box));
      picture = renderer.renderImage(page, (float) (across / points(box)), ImageType.RGB);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      out.writeByte(Orders.BROKEN);
      return;
    }
    out.writeByte(Orders.FINE);
    out.writeInt(picture.getWidth());
    out.writeInt(picture.getHeight());
    var row = new int[picture.getWidth()];
    var bytes = ByteBuffer.allocate(row.length * Integer.BYTES);
    for (var y = 0; y < picture.getHeight(); y++) {
      bytes.clear().asIntBuffer().put(picture.getRGB(0, y, row.length, 1, row, 0, row.length));
      out.write(bytes.array());
    }
  }

  private void text(PDDocument document, int page) throws IOException {
    byte[] words;
    try {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(page + 1);
      stripper.setEndPage(page + 1);
      words = stripper.getText(document).getBytes(StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      out.writeByte(Orders.BROKEN);
      return;
    }
    out.writeByte(Orders.FINE);
    out.writeInt(words.length);
    out.write(words);
  }

  private static double height(PDPage page) {
    var box = page.getCropBox();
    var turned = page.getRotation() % 180 != 0;
    var height = clamped(turned ? box.getWidth() : box.getHeight());
    return height / points(page);
  }

  /// The width in points, as it is seen.
  private static double points(PDPage page) {
    var box = page.getCropBox();
    return clamped(page.getRotation() % 180 != 0 ? box.getHeight() : box.getWidth());
  }

  // A box of no width, or of one beyond what the format knows, is not believed.
  private static double clamped(float length) {
    return Math.clamp(length, 1, POINTS_MOST);
  }
}
