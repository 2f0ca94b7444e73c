package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
  private final RecoveryCode code = RecoveryCode.random();

  @Test
  void aCodeIsNineGroupsWithoutLettersThatLookLikeOthers() {
    assertTrue(code.text().matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}"));
    assertNotEquals(code, RecoveryCode.random());
  }

  @Test
  void itIsReadHoweverItWasTyped() {
    var text = code.text();
    assertEquals(Optional.of(code), RecoveryCode.of(text));
    assertEquals(Optional.of(code), RecoveryCode.of(text.toLowerCase(Locale.ROOT)));
    assertEquals(Optional.of(code), RecoveryCode.of(text.replace("-", " ") + "\n"));
    assertEquals(Optional.of(code), RecoveryCode.of(text.replace("-", "")));
    assertEquals(Optional.of(code), RecoveryCode.of(text.replace('0', 'O').replace('1', 'l')));
  }

  @Test
  void aMisspeltOneIsTold() {
    var text = code.text().replace("-", "");
    for (var at = 0; at < text.length(); at++) {
      var other = text.charAt(at) == 'A' ? 'B' : 'A';
      var wrong = text.substring(0, at) + other + text.substring(at + 1);
      assertEquals(Optional.empty(), RecoveryCode.of(wrong), wrong);
    }
    assertEquals(Optional.empty(), RecoveryCode.of(text.substring(1)));
    assertEquals(Optional.empty(), RecoveryCode.of(text + "A"));
    assertEquals(Optional.empty(), RecoveryCode.of("U" + text.substring(1)));
    assertEquals(Optional.empty(), RecoveryCode.of(""));
  }

  @Test
  void neitherItNorAPassphraseIsInWords() {
    assertEquals("a recovery code", code.toString());
    try (var passphrase = Locked.passphrase("correct horse")) {
      var all = "" + passphrase + new Protection(passphrase, code);
      assertEquals(-1, (all + new Unlock.ByPassphrase(passphrase)).indexOf("correct"));
    }
  }

  @Test
  void anEmptyPassphraseIsNone() {
    assertThrows(IllegalArgumentException.class, () -> Passphrase.of(new char[0]));
  }
}
