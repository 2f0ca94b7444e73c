package candor.persistence.safe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyFileTest {
  private static final Effort LITTLE = new Effort(64, 1, 1);
  private final MasterKey key = MasterKey.random();
  private final KeyFile file = KeyFile.of(key, bytes("a passphrase"), bytes("a code"), LITTLE);

  @Test
  void thePassphraseAndTheCodeGiveTheKey() throws IOException {
    var read = KeyFile.read(file.toBytes());
    assertArrayEquals(key.bytes(), read.byPassphrase(bytes("a passphrase")).orElseThrow().bytes());
    assertArrayEquals(key.bytes(), read.byCode(bytes("a code")).orElseThrow().bytes());
  }

  @Test
  void nothingElseDoes() {
    assertEquals(Optional.empty(), file.byPassphrase(bytes("A passphrase")));
    assertEquals(Optional.empty(), file.byPassphrase(bytes("a code")));
    assertEquals(Optional.empty(), file.byCode(bytes("a passphrase")));
  }

  @Test
  void anotherPassphraseTakesThePlaceOfTheOldOne() throws IOException {
    var changed = KeyFile.read(file.withPassphrase(key, bytes("another"), LITTLE).toBytes());
    assertArrayEquals(key.bytes(), changed.byPassphrase(bytes("another")).orElseThrow().bytes());
    assertArrayEquals(key.bytes(), changed.byCode(bytes("a code")).orElseThrow().bytes());
    assertEquals(Optional.empty(), changed.byPassphrase(bytes("a passphrase")));
    assertEquals(2, changed.slots().size());
  }

  @Test
  void anotherCodeTakesThePlaceOfTheOldOne() {
    var changed = file.withCode(key, bytes("another"));
    assertTrue(changed.byCode(bytes("another")).isPresent());
    assertEquals(Optional.empty(), changed.byCode(bytes("a code")));
    assertTrue(changed.byPassphrase(bytes("a passphrase")).isPresent());
  }

  @Test
  void aChangedByteIsToldAndNotTakenForAWrongPassphrase() {
    var bytes = file.toBytes();
    for (var at = 0; at < bytes.length; at++) {
      var changed = bytes.clone();
      changed[at] ^= 1;
      try {
        var read = KeyFile.read(changed);
        // White space, which means nothing.
        assertEquals(file, read);
      } catch (IOException e) {
        assertFalse(String.valueOf(e.getMessage()).isEmpty());
      }
    }
  }

  @Test
  void aFileMayNotAskForMoreThanAMachineHas() {
    var text = new String(file.toBytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains("\"memory\" : 64"));
    var greedy = bytes(text.replace("\"memory\" : 64", "\"memory\" : 67108864"));
    assertThrows(IOException.class, () -> KeyFile.read(greedy));
    assertThrows(IOException.class, () -> KeyFile.read(new byte[1 << 20]));
  }

  @Test
  void usesHaveKeysThatTellNothingOfEachOther() {
    assertNotEquals(key.forDatabase(), MasterKey.random().forDatabase());
    for (var use : Use.values()) {
      for (var other : Use.values()) {
        var same = Arrays.equals(key.of(use), key.of(other));
        assertEquals(use == other, same);
      }
    }
  }

  @Test
  void noKeyIsInWords() {
    assertEquals("a key", key.toString());
    assertFalse(file.toString().contains(key.forDatabase()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
