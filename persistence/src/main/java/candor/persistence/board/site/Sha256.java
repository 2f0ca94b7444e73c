package candor.persistence.board.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Checksums by SHA-256.
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
