package candor.persistence.safe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChestTest {
  private static final int WHOLE = Chest.CHUNK + Crypto.TAG;
  private static final int HEAD = 8 + 4 + 5 + 32;
  private final MasterKey key = MasterKey.random();
  private final Chest chest = key.chest(Use.DOCUMENTS);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
  void whatWasSealedComesBack(int length) throws IOException {
    var bytes = bytes(length);
    assertArrayEquals(bytes, open(seal(bytes)));
  }

  @Test
  void theSameBytesAreSealedOtherwiseEachTime() throws IOException {
    assertFalse(Arrays.equals(seal(bytes(100)), seal(bytes(100))));
  }

  @Test
  void aChangedByteAnywhereIsNoticed() throws IOException {
    var sealed = seal(bytes(70_000));
    for (var at : new int[] {0, 9, 13, HEAD - 1, HEAD, HEAD + 60_000, HEAD + WHOLE, -1}) {
      var changed = sealed.clone();
      changed[at < 0 ? changed.length - 1 : at] ^= 4;
      assertThrows(IOException.class, () -> open(changed), "byte " + at);
    }
  }

  @Test
  void aFileThatWasCutOffAnywhereIsNoticed() throws IOException {
    var sealed = seal(bytes(200_000));
    for (var length : new int[] {3, 10, 20, HEAD, HEAD + WHOLE, HEAD + 2 * WHOLE, 150_000}) {
      var cut = Arrays.copyOf(sealed, length);
      assertThrows(IOException.class, () -> open(cut), "length " + length);
    }
  }

  @Test
  void whatWasNotFinishedDoesNotOpen() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = chest.seal(bytes, new byte[5])) {
      out.write(bytes(2 * Chest.CHUNK));
    }
    assertThrows(IOException.class, () -> open(bytes.toByteArray()));
  }

  @Test
  void chunksThatChangedPlacesAreNoticed() throws IOException {
    var sealed = seal(bytes(200_000));
    var turned = sealed.clone();
    System.arraycopy(sealed, HEAD, turned, HEAD + WHOLE, WHOLE);
    System.arraycopy(sealed, HEAD + WHOLE, turned, HEAD, WHOLE);
    assertThrows(IOException.class, () -> open(turned));
  }

  @Test
  void anotherKeyOrUseDoesNotOpenIt() throws IOException {
    var sealed = seal(bytes(10));
    for (var other :
        new Chest[] {MasterKey.random().chest(Use.DOCUMENTS), key.chest(Use.ARCHIVES)}) {
      assertThrows(
          IOException.class, () -> other.open(new ByteArrayInputStream(sealed)).readAllBytes());
    }
  }

  @Test
  void aPieceOpensOnlyInItsPlace() throws IOException {
    var box = key.box(Use.JOURNAL);
    var sealed = box.seal(5, bytes(40));
    assertArrayEquals(bytes(40), box.open(5, sealed).orElseThrow());
    assertEquals(40 + 12 + 16, sealed.length);
    assertFalse(Arrays.equals(sealed, box.seal(5, bytes(40))));
    assertEquals(Optional.empty(), box.open(6, sealed));
    assertEquals(Optional.empty(), box.open(5, Arrays.copyOf(sealed, 20)));
    sealed[30] ^= 1;
    assertEquals(Optional.empty(), box.open(5, sealed));
  }

  private byte[] seal(byte[] bytes) throws IOException {
    var sealed = new ByteArrayOutputStream();
    var out = chest.seal(sealed, new byte[] {1, 2, 3, 4, 5});
    out.write(bytes);
    out.finish();
    return sealed.toByteArray();
  }

  private byte[] open(byte[] sealed) throws IOException {
    try (var in = chest.open(new ByteArrayInputStream(sealed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(3).nextBytes(bytes);
    return bytes;
  }
}
