package candor.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {
  private static final String SALT = "00112233445566778899aabbccddeeff";

  @Test
  void tellsItsPinFromAnyOther() {
    var pin = Pin.of("4711", SALT, 1_000);
    assertTrue(pin.isOf("4711"));
    assertFalse(pin.isOf("4712"));
    assertFalse(pin.isOf(""));
    assertFalse(pin.isOf("04711"));
  }

  @Test
  void holdsTheHashOfPublishedPbkdf2() {
    // Python: hashlib.pbkdf2_hmac('sha256', b'4711', bytes.fromhex(SALT), 1000).hex()
    assertEquals(
        "4b0d6c5e9f2c4e45fc391901b8bb146ad2a31b25ecfc2da156c87c03c0ceadfc",
        Pin.of("4711", SALT, 1_000).hash());
  }

  @Test
  void keepsNothingOfThePinAndNoTwoAlike() {
    var pin = Pin.of("4711", SALT);
    assertEquals(60_000, pin.rounds());
    assertFalse(pin.toString().contains(pin.hash()));
    assertNotEquals(pin.hash(), Pin.of("4711", SALT.replace('0', '1')).hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "1234567890123", "12a4", "１２３４", "12 34"})
  void isFourToTwelveDigits(String typed) {
    assertFalse(Pin.isSound(typed));
    assertThrows(IllegalArgumentException.class, () -> Pin.of(typed, SALT));
  }
}
