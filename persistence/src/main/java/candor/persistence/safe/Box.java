package candor.persistence.safe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Seals single pieces by AES-256-GCM, each with a random nonce of its own: 12 bytes of nonce, what
/// was encrypted, 16 bytes of tag. A place is bound to each: it opens only there.
public final class Box {
  private final byte[] key;

  Box(byte[] key) {
    this.key = key;
  }

  /// Seals a piece.
  ///
  /// @param place which one it is
  public byte[] seal(long place, byte[] piece) {
    var nonce = Crypto.random(Crypto.NONCE);
    var sealed = Crypto.seal(key, nonce, bound(place), piece, piece.length);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /// Opens a piece.
  ///
  /// @throws IOException when it was changed, is another one, or was sealed by another key
  public byte[] open(long place, byte[] sealed) throws IOException {
    if (sealed.length < Crypto.NONCE) {
      throw new IOException("too short to be what was sealed");
    }
    var nonce = Arrays.copyOf(sealed, Crypto.NONCE);
    var length = sealed.length - Crypto.NONCE;
    return Crypto.open(key, nonce, bound(place), sealed, Crypto.NONCE, length)
        .orElseThrow(() -> new IOException("it was changed, or sealed by another key"));
  }

  private static byte[] bound(long place) {
    return ByteBuffer.allocate(Long.BYTES).putLong(place).array();
  }
}
