package candor.persistence.safe;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The three things of the JDK that all of this rests on: HKDF-SHA256, AES-256-GCM, HMAC-SHA256.
final class Crypto {
  static final int NONCE = 12;
  static final int TAG = 16;
  private static final String AES = "AES";
  private static final String GCM = "AES/GCM/NoPadding";
  private static final String HMAC = "HmacSHA256";

  private Crypto() {}

  static byte[] random(int length) {
    var bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int length) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] hmac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param bound is not in what comes out, but must be the same to open it
  static byte[] seal(byte[] key, byte[] nonce, byte[] bound, byte[] plain, int length) {
    try {
      var cipher = Cipher.getInstance(GCM);
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, AES), new GCMParameterSpec(8 * TAG, nonce));
      cipher.updateAAD(bound);
      return cipher.doFinal(plain, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What was sealed; nothing when the key is another one, or anything of it was changed.
  static Optional<byte[]> open(
      byte[] key, byte[] nonce, byte[] bound, byte[] sealed, int from, int length) {
    if (length < TAG) {
      return Optional.empty();
    }
    try {
      var cipher = Cipher.getInstance(GCM);
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, AES), new GCMParameterSpec(8 * TAG, nonce));
      cipher.updateAAD(bound);
      return Optional.of(cipher.doFinal(sealed, from, length));
    } catch (AEADBadTagException changed) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
