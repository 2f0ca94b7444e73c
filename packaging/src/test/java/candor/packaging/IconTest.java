package candor.packaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconTest {
  @TempDir Path folder;

  private final byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

  @Test
  void windowsFindsThePictureWhereTheDirectorySays() throws IOException {
    var ico = ByteBuffer.wrap(written("Windows 11")).order(ByteOrder.LITTLE_ENDIAN);

    assertEquals(1, ico.getShort(4), "pictures");
    assertPictureAt(ico.getInt(18), ico.getInt(14), ico.array());
  }

  @Test
  void macOsFindsThePictureInsideItsElement() throws IOException {
    var icns = ByteBuffer.wrap(written("Mac OS X"));

    assertEquals(icns.capacity(), icns.getInt(4), "length of the file");
    assertPictureAt(16, icns.getInt(12) - 8, icns.array());
  }

  @Test
  void linuxTakesThePictureAsItIs() throws IOException {
    assertArrayEquals(picture, written("Linux"));
  }

  private byte[] written(String system) throws IOException {
    return Files.readAllBytes(new Icon(picture).write(folder, system));
  }

  private void assertPictureAt(int from, int length, byte[] file) {
    assertArrayEquals(picture, Arrays.copyOfRange(file, from, from + length));
  }
}
