package candor.persistence.safe;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The random key of one workspace, from which the keys for all its files come. It stands nowhere
/// but wrapped in a [KeyFile].
public final class MasterKey {
  static final int LENGTH = 32;
  private final byte[] bytes;

  MasterKey(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("not a key");
    }
    this.bytes = bytes;
  }

  /// A new one.
  public static MasterKey random() {
    return new MasterKey(Crypto.random(LENGTH));
  }

  byte[] bytes() {
    return bytes;
  }

  byte[] of(Use use) {
    return Crypto.hkdf(bytes, new byte[0], use.info(), LENGTH);
  }

  /// The database file's key, as 64 hex digits.
  public String forDatabase() {
    return HexFormat.of().formatHex(of(Use.DATABASE));
  }

  /// Seals single pieces.
  public Box box(Use use) {
    return new Box(of(use));
  }

  /// Seals files.
  public Chest chest(Use use) {
    return new Chest(of(use));
  }

  /// Another name for something, always the same, that tells nothing of it: 64 hex digits.
  public String alias(String name) {
    var mac = Crypto.hmac(of(Use.DOCUMENT_NAMES), name.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(mac);
  }

  @Override
  public String toString() {
    return "a key";
  }
}
