package candor.persistence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// What somebody typed to lock a workspace, or to unlock it. Is in no message and no log; to be
/// closed as soon as it was used, which wipes it.
///
/// Two that look the same are the same: letters that can be typed as one sign or as two are made
/// one (NFC).
public final class Passphrase implements AutoCloseable {
  // Of a character of Java in UTF-8.
  private static final int MOST_BYTES = 3;
  private final byte[] bytes;

  private Passphrase(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A passphrase. What was typed stays with the caller, who wipes it.
  ///
  /// @throws IllegalArgumentException when nothing was typed
  public static Passphrase of(char[] typed) {
    if (typed.length == 0) {
      throw new IllegalArgumentException("no passphrase");
    }
    var characters = CharBuffer.wrap(typed);
    // What has to be normalised becomes a text that nobody can wipe; hardly any passphrase does.
    var same =
        Normalizer.isNormalized(characters, Normalizer.Form.NFC)
            ? characters
            : CharBuffer.wrap(Normalizer.normalize(characters, Normalizer.Form.NFC));
    var most = ByteBuffer.allocate(same.remaining() * MOST_BYTES);
    var _ =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .encode(same, most, true);
    var bytes = Arrays.copyOf(most.array(), most.position());
    Arrays.fill(most.array(), (byte) 0);
    return new Passphrase(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  /// Wipes it.
  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "a passphrase";
  }
}
