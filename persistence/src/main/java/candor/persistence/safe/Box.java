package candor.persistence.safe;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// Seals single pieces by AES-256-GCM, each with a random nonce of its own: 12 bytes of nonce, what
/// was encrypted, 16 bytes of tag. A place is bound to each: it opens only there.
public final class Box {
  private final byte[] key;
  private final SecureRandom random = new SecureRandom();

  Box(byte[] key) {
    this.key = key;
  }

  /// Seals a piece.
  ///
  /// @param place which one it is
  public byte[] seal(long place, byte[] piece) {
    var nonce = new byte[Crypto.NONCE];
    random.nextBytes(nonce);
    var sealed = Crypto.seal(key, nonce, bound(place), piece, piece.length);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /// Opens a piece; nothing when it was changed, is another one, or was sealed by another key.
  public Optional<byte[]> open(long place, byte[] sealed) {
    if (sealed.length < Crypto.NONCE) {
      return Optional.empty();
    }
    var nonce = Arrays.copyOf(sealed, Crypto.NONCE);
    var length = sealed.length - Crypto.NONCE;
    return Crypto.open(key, nonce, bound(place), sealed, Crypto.NONCE, length);
  }

  private static byte[] bound(long place) {
    return ByteBuffer.allocate(Long.BYTES).putLong(place).array();
  }
}
