package candor.model.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// SHA-256 (FIPS 180-4) over the UTF-8 of canonical JSON (RFC 8785) with a salt among its members:
/// whoever has the content can make it anew with any tool, and whoever has only the hash can't try
/// out what a short content may be.
public final class SaltedHash {
  /// The least number of hex digits that a salt has.
  public static final int LEAST_SALT = 32;

  private SaltedHash() {}

  /// The hash of a content.
  ///
  /// @param salt random hex of at least [#LEAST_SALT] digits, never used before; it is the member
  ///   `salt`
  /// @param content as [CanonicalJson#of] takes it; it has no member `salt` of its own
  /// @return lower-case hex of 64 digits
  public static String of(String salt, Map<String, ? extends @Nullable Object> content) {
    return of(json(salt, content));
  }

  /// What is hashed.
  public static String json(String salt, Map<String, ? extends @Nullable Object> content) {
    var salted = new TreeMap<String, @Nullable Object>(content);
    if (salted.put("salt", salt) != null) {
      throw new IllegalArgumentException("salted already");
    }
    return CanonicalJson.of(salted);
  }

  /// The hash of a text's UTF-8.
  public static String of(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Whether a text can be a salt: as many hex digits as are asked for.
  public static boolean isSalt(String text) {
    return text.length() >= LEAST_SALT && text.chars().allMatch(HexFormat::isHexDigit);
  }
}
