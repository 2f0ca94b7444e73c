package candor.persistence.safe;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/// Seals files of any length. A sealed file is, numbers big-endian:
///
/// | bytes | |
/// | --- | --- |
/// | 8 | `CANDORS1` |
/// | 4 | length of what stands openly in it |
/// | that many | what stands openly in it: a [KeyFile], or nothing |
/// | 32 | salt |
/// | to the end | chunks of 65,536 bytes, the last one of at most that many, each with 16 bytes of tag |
///
/// Its key is HKDF of the chest's key, the salt, and the SHA-256 of everything before the salt. The
/// nonce of a chunk is its number, three zeros, and 1 in the last one: a file with a chunk missing,
/// at the end too, or in another place does not open.
public final class Chest {
  static final int CHUNK = 1 << 16;
  private static final int SALT = 32;
  private static final int MOST_OPEN = 1 << 16;
  private static final String MAGIC = "CANDORS1";
  private final byte[] key;

  Chest(byte[] key) {
    this.key = key;
  }

  /// Begins a sealed file; it is whole only after [SealedOutput#finish].
  ///
  /// @param openly what stands in it for everybody to read
  public SealedOutput seal(OutputStream out, byte[] openly) throws IOException {
    var salt = Crypto.random(SALT);
    var head = head(openly);
    out.write(head);
    out.write(salt);
    return new SealedOutput(out, fileKey(head, salt));
  }

  /// Reads a sealed file. What it gives was not changed; that it is whole is known when it ends.
  ///
  /// @throws IOException then and later, when it was changed or sealed by another key
  public InputStream open(InputStream in) throws IOException {
    var openly = openly(in).orElseThrow(() -> new IOException("it is not a sealed file"));
    var salt = in.readNBytes(SALT);
    if (salt.length < SALT) {
      throw new EOFException("it was cut off");
    }
    return new SealedInput(in, fileKey(head(openly), salt));
  }

  /// What stands openly in a file; nothing when it is not a sealed file.
  public static Optional<byte[]> openly(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return openly(in);
    }
  }

  private static Optional<byte[]> openly(InputStream in) throws IOException {
    var first = in.readNBytes(MAGIC.length());
    if (!new String(first, StandardCharsets.ISO_8859_1).equals(MAGIC)) {
      return Optional.empty();
    }
    var length = new DataInputStream(new ByteArrayInputStream(in.readNBytes(4))).readInt();
    if (length < 0 || length > MOST_OPEN) {
      throw new IOException("it was changed");
    }
    var openly = in.readNBytes(length);
    if (openly.length < length) {
      throw new EOFException("it was cut off");
    }
    return Optional.of(openly);
  }

  private static byte[] head(byte[] openly) {
    return ByteBuffer.allocate(MAGIC.length() + 4 + openly.length)
        .put(MAGIC.getBytes(StandardCharsets.ISO_8859_1))
        .putInt(openly.length)
        .put(openly)
        .array();
  }

  private byte[] fileKey(byte[] head, byte[] salt) {
    try {
      var info = MessageDigest.getInstance("SHA-256").digest(head);
      return Crypto.hkdf(key, salt, info, MasterKey.LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] nonce(long number, boolean last) {
    return ByteBuffer.allocate(Crypto.NONCE)
        .putLong(number)
        .put(Crypto.NONCE - 1, (byte) (last ? 1 : 0))
        .array();
  }
}
