package candor.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A code to print and to keep elsewhere, that opens a workspace whose passphrase was forgotten:
/// 160 random bits and 20 bits that tell most slips of the pen, in nine groups of four of the
/// characters `0123456789ABCDEFGHJKMNPQRSTVWXYZ`.
public final class RecoveryCode {
  private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int LENGTH = 20;
  private static final int GROUP = 4;
  private static final int CODE = LENGTH * Byte.SIZE / BITS;
  private static final int CHECK = 4;
  private final byte[] bytes;

  private RecoveryCode(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A new one.
  public static RecoveryCode random() {
    var bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new RecoveryCode(bytes);
  }

  /// The code that somebody typed; nothing when it is misspelt. Small letters, blanks and dashes do
  /// not matter, and what looks like one of the characters is taken for it: O for 0, I and L for 1.
  public static Optional<RecoveryCode> of(CharSequence typed) {
    var characters =
        typed
            .toString()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (characters.length() != CODE + CHECK
        || !characters.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    var bytes = new byte[LENGTH];
    for (var bit = 0; bit < LENGTH * Byte.SIZE; bit++) {
      var five = CHARACTERS.indexOf(characters.charAt(bit / BITS));
      if (((five >> (BITS - 1 - bit % BITS)) & 1) == 1) {
        bytes[bit / Byte.SIZE] |= (byte) (1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
      }
    }
    return characters.endsWith(check(bytes))
        ? Optional.of(new RecoveryCode(bytes))
        : Optional.empty();
  }

  /// The code as it is to be printed.
  public String text() {
    return written(bytes, CODE).concat(check(bytes)).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecoveryCode code && Arrays.equals(bytes, code.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "a recovery code";
  }

  private static String check(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("candor recovery code".getBytes(StandardCharsets.US_ASCII));
      return written(digest.digest(bytes), CHECK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written(byte[] bytes, int length) {
    var text = new StringBuilder();
    for (var place = 0; place < length; place++) {
      var five = 0;
      for (var bit = place * BITS; bit < (place + 1) * BITS; bit++) {
        five = (five << 1) | ((bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1);
      }
      text.append(CHARACTERS.charAt(five));
    }
    return text.toString();
  }
}
