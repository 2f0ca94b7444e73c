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
import javax.xml.stream.XMLStreamException;

/// Draws or reads one document in a process of its own, with little memory, so that a document that
/// takes all of it, or never comes to an end, costs this process and nothing else. Reads the
/// document and then orders from its input, and ends with it.
public final class DrawProcess {
  private final DataInputStream in;
  private final DataOutputStream out;

  private DrawProcess(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /// Serves until the input ends.
  public static void main(String[] args) throws IOException {
    // What a stranger's document makes the libraries say belongs nowhere, and in no answer.
    LogManager.getLogManager().reset();
    var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
    System.setOut(System.err);
    new DrawProcess(new DataInputStream(System.in), out).serve();
  }

  private void serve() throws IOException {
    var bytes = new byte[in.readInt()];
    in.readFully(bytes);
    try {
      switch (Sort.of(bytes)) {
        case PDF -> serve(PdfSheets.of(bytes));
        case PICTURE -> serve(PictureSheet.of(bytes));
        default -> say(Reading.of(bytes));
      }
    } catch (NotShownException e) {
      out.writeByte(e.answer());
    } catch (EOFException nobodyAsks) {
      return;
    } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
      out.writeByte(Orders.BROKEN);
    }
    out.flush();
  }

  private void say(Lines lines) throws IOException {
    out.writeByte(Orders.WORDS);
    say(lines.toString());
    out.writeBoolean(!lines.isCut());
  }

  private void serve(Sheets sheets) throws IOException {
    try (sheets) {
      begin(sheets);
      orders(sheets);
    }
  }

  private void begin(Sheets sheets) throws IOException {
    var all = sheets.count();
    var shown = Math.min(all, DocumentPages.MOST_PAGES);
    var heights = new double[shown];
    for (var page = 0; page < shown; page++) {
      heights[page] = sheets.height(page);
    }
    out.writeByte(shown == 0 ? Orders.BROKEN : Orders.FINE);
    out.writeInt(all);
    out.writeInt(shown);
    for (var height : heights) {
      out.writeDouble(height);
    }
    out.flush();
  }

  private void orders(Sheets sheets) throws IOException {
    while (true) {
      var order = in.readUnsignedByte();
      var page = in.readInt();
      if (order == Orders.DRAW) {
        draw(sheets, page, in.readInt());
      } else {
        text(sheets, page);
      }
      out.flush();
    }
  }

  private void draw(Sheets sheets, int page, int width) throws IOException {
    BufferedImage picture;
    try {
      picture = sheets.draw(page, Math.min(width, Orders.HIGHEST / sheets.height(page)));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
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

  private void text(Sheets sheets, int page) throws IOException {
    String words;
    try {
      words = sheets.text(page);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      out.writeByte(Orders.BROKEN);
      return;
    }
    out.writeByte(Orders.FINE);
    say(words);
  }

  private void say(String words) throws IOException {
    var bytes = words.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
