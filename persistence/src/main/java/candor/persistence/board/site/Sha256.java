package candor.persistence.board.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Checksums by SHA-256.
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[] bytes) {
    return begun().digest(bytes);
  }

  /// One that nothing has been added to.
  static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// What it is so far; more can be added to it afterwards.
  static byte[] soFar(MessageDigest digest) {
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own SHA-256 can be copied", e);
    }
  }
}
