package candor.persistence.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture, as one page, turned as its camera was held; of one that moves, how it begins.
final class PictureSheet implements Sheets {
  // Some are held whole before the first of their points is known.
  private static final long MOST_POINTS = 64_000_000;
  private final BufferedImage picture;
  private final double height;

  private PictureSheet(BufferedImage picture, double height) {
    this.picture = picture;
    this.height = height;
  }

  static PictureSheet of(byte[] bytes) throws IOException {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("nothing reads it");
      }
      var reader = readers.next();
      reader.setInput(in, true, true);
      return read(reader, Held.of(bytes));
    }
  }

  // Of a large one every second point is read, or every third.
  private static PictureSheet read(ImageReader reader, Held held) throws IOException {
    var across = reader.getWidth(0);
    var down = reader.getHeight(0);
    if ((long) across * down > MOST_POINTS) {
      throw new IOException("it is too large");
    }
    var step = Math.ceilDiv(Math.max(across, down), Orders.WIDEST);
    var some = reader.getDefaultReadParam();
    some.setSourceSubsampling(step, step, 0, 0);
    var height = (double) down / across;
    return new PictureSheet(
        held.upright(reader.read(0, some)), held.isSideways() ? 1 / height : height);
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public double height(int page) {
    return height;
  }

  @Override
  public BufferedImage draw(int page, double width) {
    var across = Math.max(1, (int) Math.round(width));
    var down = Math.max(1, (int) Math.round(width * height));
    var drawn = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, across, down, Color.WHITE, null);
    pen.dispose();
    return drawn;
  }

  @Override
  public String text(int page) {
    return "";
  }

  @Override
  public void close() {
    picture.flush();
  }
}
