package candor.model.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What is kept of a PIN: enough to tell whether a typed one is the same, and not the PIN.
///
/// It is a courtesy lock between people who share a workspace. Whoever has the files can try all
/// 10,000 PINs of four digits within an hour, slow as each is; against them only a passphrase
/// helps.
///
/// @param rounds of PBKDF2 with HMAC-SHA-256
/// @param salt random, as hex
/// @param hash of the PIN, 256 bits as hex
public record Pin(int rounds, String salt, String hash) {
  /// A quarter of a second in this program, measured. What is advised for passwords (600,000
  /// rounds) takes more than two, and would not help: there are only so few PINs.
  public static final int ROUNDS = 60_000;

  /// How few digits there may be.
  public static final int LEAST = 4;

  /// How many digits there may be.
  public static final int MOST = 12;

  private static final int BITS = 256;

  /// Keeps a PIN; takes some tenths of a second on purpose.
  ///
  /// @param digits which [#isSound(String)]
  /// @param salt random hex
  public static Pin of(String digits, String salt) {
    return of(digits, salt, ROUNDS);
  }

  static Pin of(String digits, String salt, int rounds) {
    if (!isSound(digits)) {
      throw new IllegalArgumentException("a PIN has " + LEAST + " to " + MOST + " digits");
    }
    return new Pin(rounds, salt, hash(digits, salt, rounds));
  }

  /// Whether it can be a PIN: four to twelve of the digits 0 to 9.
  public static boolean isSound(String typed) {
    return typed.length() >= LEAST
        && typed.length() <= MOST
        && typed.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /// Whether this is the PIN; takes as long as keeping it did.
  public boolean isOf(String typed) {
    return isSound(typed)
        && MessageDigest.isEqual(
            HexFormat.of().parseHex(hash), HexFormat.of().parseHex(hash(typed, salt, rounds)));
  }

  @Override
  public String toString() {
    return "a PIN";
  }

  private static String hash(String digits, String salt, int rounds) {
    var letters = digits.toCharArray();
    var key = new PBEKeySpec(letters, HexFormat.of().parseHex(salt), rounds, BITS);
    try {
      var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return HexFormat.of().formatHex(factory.generateSecret(key).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2 with SHA-256", e);
    } finally {
      key.clearPassword();
    }
  }
}
