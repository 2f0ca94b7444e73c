package candor.persistence.safe;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A workspace's key, wrapped by something that somebody knows or has: AES-256-GCM under a key that
/// comes of it, with everything else that stands in the slot bound to it.
///
/// @param kind of what wraps it
/// @param effort of deriving a key from a passphrase; null for what is random, and can't be guessed
/// @param salt hex
/// @param nonce hex
/// @param wrapped hex
record Slot(String kind, @Nullable Effort effort, String salt, String nonce, String wrapped) {
  static final String PASSPHRASE = "passphrase";
  static final String CODE = "recovery code";
  static final String KEYRING = "keyring";
  private static final int SALT = 16;
  private static final HexFormat HEX = HexFormat.of();

  Slot {
    Objects.requireNonNull(kind, "kind");
    if (HEX.parseHex(salt).length != SALT
        || HEX.parseHex(nonce).length != Crypto.NONCE
        || HEX.parseHex(wrapped).length != MasterKey.LENGTH + Crypto.TAG
        || kind.equals(PASSPHRASE) == (effort == null)) {
      throw new IllegalArgumentException("not a slot");
    }
  }

  static Slot wrapped(String kind, @Nullable Effort effort, byte[] secret, MasterKey key) {
    var salt = HEX.formatHex(Crypto.random(SALT));
    var nonce = Crypto.random(Crypto.NONCE);
    var bound = bound(kind, effort, salt);
    var wrapping = wrapping(kind, effort, secret, salt);
    var wrapped = Crypto.seal(wrapping, nonce, bound, key.bytes(), MasterKey.LENGTH);
    Arrays.fill(wrapping, (byte) 0);
    return new Slot(kind, effort, salt, HEX.formatHex(nonce), HEX.formatHex(wrapped));
  }

  /// The key; nothing when the secret is another one.
  Optional<MasterKey> unwrapped(byte[] secret) {
    var sealed = HEX.parseHex(wrapped);
    var wrapping = wrapping(kind, effort, secret, salt);
    var bound = bound(kind, effort, salt);
    var key = Crypto.open(wrapping, HEX.parseHex(nonce), bound, sealed, 0, sealed.length);
    Arrays.fill(wrapping, (byte) 0);
    return key.map(MasterKey::new);
  }

  /// Everything in it, in one line.
  String words() {
    return words(kind, effort, salt) + " " + nonce + " " + wrapped;
  }

  private static String words(String kind, @Nullable Effort effort, String salt) {
    var cost =
        effort == null
            ? "none"
            : "%d %d %d".formatted(effort.memory(), effort.passes(), effort.lanes());
    return "%s %d %s %s %s".formatted(KeyFile.FORMAT, KeyFile.VERSION, kind, cost, salt);
  }

  private static byte[] wrapping(String kind, @Nullable Effort effort, byte[] secret, String salt) {
    var salted = HEX.parseHex(salt);
    return effort == null
        ? Crypto.hkdf(secret, salted, kind.getBytes(StandardCharsets.US_ASCII), MasterKey.LENGTH)
        : effort.derive(secret, salted);
  }

  private static byte[] bound(String kind, @Nullable Effort effort, String salt) {
    return words(kind, effort, salt).getBytes(StandardCharsets.UTF_8);
  }
}
