package candor.packaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The program's icon in the form that each system wants. Windows and macOS have formats of their
/// own, both of which are envelopes around a PNG picture.
final class Icon {
  private static final int ICO_HEADER = 22;
  private static final int ICNS_HEADER = 16;

  private final byte[] png;

  /// The icon with this picture, a PNG of 256 x 256 points.
  Icon(byte[] png) {
    this.png = png.clone();
  }

  /// Writes the icon for the named system (`os.name`) into the folder and returns its file.
  Path write(Path folder, String system) throws IOException {
    if (system.startsWith("Windows")) {
      return Files.write(folder.resolve("candor.ico"), ico());
    }
    if (system.startsWith("Mac")) {
      return Files.write(folder.resolve("candor.icns"), icns());
    }
    return Files.write(folder.resolve("candor.png"), png);
  }

  /// A directory with one entry; there a width or height of 0 means 256.
  private byte[] ico() {
    return ByteBuffer.allocate(ICO_HEADER + png.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0)
        .putShort((short) 1)
        .putShort((short) 1)
        .put(new byte[4])
        .putShort((short) 1)
        .putShort((short) 32)
        .putInt(png.length)
        .putInt(ICO_HEADER)
        .put(png)
        .array();
  }

  /// A file with one element; `ic08` is the picture of 256 x 256 points.
  private byte[] icns() {
    return ByteBuffer.allocate(ICNS_HEADER + png.length)
        .put("icns".getBytes(StandardCharsets.US_ASCII))
        .putInt(ICNS_HEADER + png.length)
        .put("ic08".getBytes(StandardCharsets.US_ASCII))
        .putInt(ICNS_HEADER - 8 + png.length)
        .put(png)
        .array();
  }
}
