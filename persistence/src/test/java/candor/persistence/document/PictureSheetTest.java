package candor.persistence.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSheetTest {
  private static final int ACROSS = 320;
  private static final int DOWN = 160;

  // Where the first row and the first column of a photo are seen: Exif 2.3, 4.6.4, tag 274.
  @ParameterizedTest
  @CsvSource({
    "1, top, left",
    "2, top, right",
    "3, bottom, right",
    "4, bottom, left",
    "5, left, top",
    "6, right, top",
    "7, right, bottom",
    "8, left, bottom"
  })
  void aPhotoIsTurnedAsItsCameraWasHeld(int orientation, String row, String column)
      throws IOException {
    for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      try (var sheet = PictureSheet.of(photo(orientation, order))) {
        assertEquals(orientation < 5 ? 0.5 : 2, sheet.height(0));
        var drawn = sheet.draw(0, 100);
        assertEquals(orientation < 5 ? 50 : 200, drawn.getHeight());
        assertColor(Color.BLACK, drawn, row, column);
        assertColor(Color.RED, drawn, row, opposite(column));
        assertColor(Color.GREEN, drawn, opposite(row), column);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1})
  void anOrientationThatThereIsNotTurnsNothing(int orientation) throws IOException {
    assertEquals(new Held(1), Held.of(photo(orientation, ByteOrder.BIG_ENDIAN)));
  }

  @Test
  void whateverAPhotoSaysOfItselfCutOffAnywhereItIsHeldSomehow() throws IOException {
    var photo = photo(6, ByteOrder.LITTLE_ENDIAN);
    assertEquals(new Held(6), Held.of(photo));
    for (var length = 0; length < 200; length++) {
      var cut = Held.of(Arrays.copyOf(photo, length));
      assertTrue(cut.orientation() == 1 || cut.orientation() == 6);
      var wrong = photo.clone();
      wrong[length] = (byte) ~wrong[length];
      var held = Held.of(wrong);
      assertTrue(held.orientation() >= 1 && held.orientation() <= 8, "at " + length);
    }
  }

  private static void assertColor(Color wanted, BufferedImage drawn, String side, String other) {
    var x = side.equals("left") || other.equals("left") ? 5 : drawn.getWidth() - 6;
    var y = side.equals("top") || other.equals("top") ? 5 : drawn.getHeight() - 6;
    var seen = new Color(drawn.getRGB(x, y));
    assertEquals(wanted.getRed(), seen.getRed(), 40, side + other);
    assertEquals(wanted.getGreen(), seen.getGreen(), 40, side + other);
    assertEquals(wanted.getBlue(), seen.getBlue(), 40, side + other);
  }

  private static String opposite(String side) {
    return switch (side) {
      case "top" -> "bottom";
      case "bottom" -> "top";
      case "left" -> "right";
      default -> "left";
    };
  }

  // The first row begins with black and ends with red, the last one begins with green.
  private static byte[] photo(int orientation, ByteOrder order) throws IOException {
    var picture = new BufferedImage(ACROSS, DOWN, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(ACROSS / 2, 0, ACROSS / 2, DOWN / 2);
    pen.setColor(Color.GREEN);
    pen.fillRect(0, DOWN / 2, ACROSS / 2, DOWN / 2);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(picture, "jpg", out));
    var jpeg = out.toByteArray();
    var exif =
        ByteBuffer.allocate(54)
            .putShort((short) 0xFFE1)
            .putShort((short) 52)
            .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
            .putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949))
            .order(order)
            .putShort((short) 42)
            .putInt(8)
            .putShort((short) 2);
    entry(exif, 256, ACROSS);
    entry(exif, 274, orientation);
    var photo = new ByteArrayOutputStream();
    photo.write(jpeg, 0, 2);
    photo.write(exif.array());
    photo.write(jpeg, 2, jpeg.length - 2);
    return photo.toByteArray();
  }

  // One short number.
  private static void entry(ByteBuffer exif, int tag, int value) {
    exif.putShort((short) tag).putShort((short) 3).putInt(1).putShort((short) value);
    exif.putShort((short) 0);
  }
}
