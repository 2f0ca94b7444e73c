package candor.app.tour;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;

/// Writes pictures (PNG, ISO/IEC 15948: 8-bit RGB, no filter) without the desktop module.
public final class Png {

  private Png() {}

  /// Writes the image, in place of a file that is there.
  public static void write(Image image, Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      var bytes = new ByteArrayOutputStream();
      bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
      var width = (int) image.getWidth();
      var height = (int) image.getHeight();
      var header = new ByteArrayOutputStream();
      try (var out = new DataOutputStream(header)) {
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 2, 0, 0, 0});
      }
      chunk(bytes, "IHDR", header.toByteArray());
      chunk(bytes, "IDAT", pixels(image, width, height));
      chunk(bytes, "IEND", new byte[0]);
      Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pixels(Image image, int width, int height) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed, new Deflater(6))) {
      var line = new byte[1 + width * 3];
      for (var y = 0; y < height; y++) {
        for (var x = 0; x < width; x++) {
          var argb = image.getPixelReader().getArgb(x, y);
          line[1 + x * 3] = (byte) (argb >> 16);
          line[2 + x * 3] = (byte) (argb >> 8);
          line[3 + x * 3] = (byte) argb;
        }
        out.write(line);
      }
    }
    return packed.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream into, String type, byte[] data)
      throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(type.getBytes(StandardCharsets.US_ASCII));
    body.write(data);
    var crc = new CRC32();
    crc.update(body.toByteArray());
    var out = new DataOutputStream(into);
    out.writeInt(data.length);
    out.write(body.toByteArray());
    out.writeInt((int) crc.getValue());
  }
}
