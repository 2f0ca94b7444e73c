package candor.persistence.journal;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// One of the journal's files, as it lies on the disk: a head, then frames until the end of the
/// file or the first one that is not whole; what is not used yet is zero. All numbers are
/// big-endian.
///
/// | bytes | head | bytes | frame |
/// | --- | --- | --- | --- |
/// | 8 | `CANDORJ1` | 4 | length of what follows the checksum |
/// | 8 | sequence of the first entry | 4 | CRC-32C of that |
/// | 32 | the chain before it | 8 | sequence |
/// | 4 | CRC-32C of the above | 32 | the chain up to here |
/// | | | | payload |
///
/// The chain of an entry is the SHA-256 of the chain before it, its sequence and its payload.
///
/// @param first the sequence of its first entry
/// @param turn tells segments with the same first entry apart; the largest one counts
record Segment(Path file, long first, int turn) implements Comparable<Segment> {
  static final int CHAIN = 32;
  static final int HEAD = 52;
  // CANDORJ1
  private static final long MAGIC = 0x43414E444F524A31L;
  private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,9})\\.log");

  /// What is read of a segment.
  interface Reader {
    /// Takes the next entry.
    ///
    /// @param chain the chain up to it
    /// @return whether more are wanted
    boolean take(long sequence, byte[] chain, byte[] payload) throws IOException;
  }

  /// The segment that a file's name speaks of; nothing when it is another file.
  static Optional<Segment> named(Path file) {
    var name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        ? Optional.of(
            new Segment(file, Long.parseLong(name.group(1)), Integer.parseInt(name.group(2))))
        : Optional.empty();
  }

  static Segment in(Path folder, long first, int turn) {
    return new Segment(
        folder.resolve(String.format(Locale.ROOT, "%015d-%03d.log", first, turn)), first, turn);
  }

  @Override
  public int compareTo(Segment other) {
    var byFirst = Long.compare(first, other.first);
    return byFirst == 0 ? Integer.compare(turn, other.turn) : byFirst;
  }

  /// The bytes that a segment begins with.
  ByteBuffer head(byte[] chain) {
    var head = ByteBuffer.allocate(HEAD).putLong(MAGIC).putLong(first).put(chain);
    return head.putInt(sum(head.array(), 0, HEAD - 4)).flip();
  }

  /// An entry's bytes.
  static ByteBuffer frame(long sequence, byte[] chain, byte[] payload) {
    var body = 8 + CHAIN + payload.length;
    var frame = ByteBuffer.allocate(8 + body).putInt(body).putInt(0).putLong(sequence);
    var _ = frame.put(chain).put(payload);
    return frame.putInt(4, sum(frame.array(), 8, body)).flip();
  }

  static byte[] chain(byte[] before, long sequence, byte[] payload) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      digest.update(ByteBuffer.allocate(8).putLong(sequence).flip());
      return digest.digest(payload);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Reads its whole frames until one is not, or enough are taken.
  ///
  /// @return the chain before its first entry; nothing when the head is not whole
  Optional<byte[]> read(FileChannel channel, Reader reader) throws IOException {
    var in = new DataInputStream(new ChannelBytes(channel));
    var head = in.readNBytes(HEAD);
    if (head.length < HEAD || !head(chainOf(head)).equals(ByteBuffer.wrap(head))) {
      return Optional.empty();
    }
    var chain = chainOf(head);
    var before = chain;
    try {
      for (var expected = first; ; expected++) {
        var length = in.readInt();
        var sum = in.readInt();
        if (length < 8 + CHAIN || length > channel.size()) {
          break;
        }
        var body = in.readNBytes(length);
        if (body.length < length || sum(body, 0, length) != sum) {
          break;
        }
        var sequence = ByteBuffer.wrap(body).getLong();
        var told = Arrays.copyOfRange(body, 8, 8 + CHAIN);
        var payload = Arrays.copyOfRange(body, 8 + CHAIN, length);
        if (sequence != expected || !Arrays.equals(chain(before, sequence, payload), told)) {
          break;
        }
        before = told;
        if (!reader.take(sequence, told, payload)) {
          break;
        }
      }
    } catch (EOFException end) {
      return Optional.of(chain);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return Optional.of(chain);
  }

  private static byte[] chainOf(byte[] head) {
    return Arrays.copyOfRange(head, 16, 16 + CHAIN);
  }

  private static int sum(byte[] bytes, int from, int length) {
    var sum = new CRC32C();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }
}
