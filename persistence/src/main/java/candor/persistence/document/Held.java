package candor.persistence.document;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How a camera was held when it took a photo, by which the photo has to be turned: EXIF's
/// orientation (Exif 2.3, 4.6.4, tag 274), in the first directory of the TIFF that an APP1 segment
/// of a JPEG holds.
///
/// @param orientation 1 to 8; 1 where nothing is to be done, nothing is said or what is said makes
///   no sense
record Held(int orientation) {
  private static final Held UPRIGHT = new Held(1);
  private static final String NAME = "Exif\0\0";
  private static final int START = 0xFFD8;
  private static final int MARK = 0xFF00;
  private static final int APP1 = 0xFFE1;
  private static final int SCAN = 0xFFDA;
  private static final int LITTLE = 0x4949;
  private static final int BIG = 0x4D4D;
  private static final int TIFF = 42;
  private static final int TAG = 274;
  private static final int ENTRY = 12;
  private static final int MOST = 8;

  /// What a picture says of itself.
  static Held of(byte[] picture) {
    try {
      return in(ByteBuffer.wrap(picture));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static Held in(ByteBuffer jpeg) {
    if (Short.toUnsignedInt(jpeg.getShort()) != START) {
      return UPRIGHT;
    }
    while (true) {
      var marker = Short.toUnsignedInt(jpeg.getShort());
      if (marker < MARK || marker == SCAN) {
        return UPRIGHT;
      }
      var content = jpeg.slice(jpeg.position() + 2, Short.toUnsignedInt(jpeg.getShort()) - 2);
      if (marker == APP1 && isExif(content)) {
        return inTiff(content.slice(NAME.length(), content.capacity() - NAME.length()));
      }
      jpeg.position(jpeg.position() + content.capacity());
    }
  }

  private static boolean isExif(ByteBuffer content) {
    var name = StandardCharsets.ISO_8859_1.decode(content.slice(0, NAME.length()));
    return name.toString().equals(NAME);
  }

  private static Held inTiff(ByteBuffer tiff) {
    var order = Short.toUnsignedInt(tiff.getShort());
    if (order == LITTLE) {
      tiff.order(ByteOrder.LITTLE_ENDIAN);
    }
    if ((order != LITTLE && order != BIG) || tiff.getShort() != TIFF) {
      return UPRIGHT;
    }
    var directory = tiff.getInt();
    var count = Short.toUnsignedInt(tiff.getShort(directory));
    for (var entry = 0; entry < count; entry++) {
      var at = directory + 2 + entry * ENTRY;
      if (tiff.getShort(at) == TAG) {
        // After its type and how many there are.
        var value = tiff.getShort(at + ENTRY - 4);
        return value > 1 && value <= MOST ? new Held(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /// Whether what is wide in the file is tall.
  boolean isSideways() {
    return orientation >= 5;
  }

  /// The picture as it was seen; the same where nothing is to be done.
  BufferedImage upright(BufferedImage picture) {
    if (orientation == 1) {
      return picture;
    }
    var across = picture.getWidth();
    var down = picture.getHeight();
    var turned =
        new BufferedImage(
            isSideways() ? down : across, isSideways() ? across : down, BufferedImage.TYPE_INT_RGB);
    var pen = turned.createGraphics();
    pen.drawImage(picture, turn(across, down), null);
    pen.dispose();
    picture.flush();
    return turned;
  }

  private AffineTransform turn(int across, int down) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, across, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, across, down);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, down);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, down, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, down, across);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, across);
      default -> new AffineTransform();
    };
  }
}
