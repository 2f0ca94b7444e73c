package candor.persistence.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/// What is written in a zip file. One that swells beyond belief is not read.
final class ZipParts {
  private static final int MOST_ENTRIES = 10_000;
  private static final int LARGEST_PART = 32 << 20;
  private static final long SMALL = 4 << 20;
  private static final int SWELLING = 100;
  private final Map<String, byte[]> parts = new HashMap<>();
  private final byte[] zip;
  private long swollen;

  private ZipParts(byte[] zip) {
    this.zip = zip;
  }

  /// Takes it apart in memory; pictures and the like are passed by.
  static ZipParts of(byte[] zip) throws IOException {
    var all = new ZipParts(zip);
    all.read();
    return all;
  }

  /// A part's bytes.
  Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  private void read() throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      var count = 0;
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (++count > MOST_ENTRIES) {
          throw new IOException("too many parts");
        }
        var bytes = bytes(in, isWritten(entry.getName()));
        parts.putIfAbsent(entry.getName(), bytes);
      }
    }
  }

  private byte[] bytes(ZipInputStream in, boolean kept) throws IOException {
    var out = new ByteArrayOutputStream();
    var some = new byte[1 << 14];
    for (var length = in.read(some); length >= 0; length = in.read(some)) {
      swollen += length;
      if (swollen > Math.max(SMALL, (long) zip.length * SWELLING) || out.size() > LARGEST_PART) {
        throw new IOException("it swells");
      }
      if (kept) {
        out.write(some, 0, length);
      }
    }
    return out.toByteArray();
  }

  private static boolean isWritten(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
  }
}
