package candor.persistence.archive;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A whole workspace in one zip file; `persistence/README.md` describes it. Every part is listed
/// with its SHA-256 in `manifest.json`, which is written last: a file that was cut off has none.
public final class Pack {
  /// The version of the shape that is written; it and every older one is read.
  public static final int VERSION = 3;

  private static final String FORMAT = "candor-archive";
  private static final String MANIFEST = "manifest.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private Pack() {}

  /// What stands in a pack's manifest.
  ///
  /// @param version of the shape
  /// @param tables the version of the workspace's tables
  /// @param sequence of the newest operation in it
  /// @param parts the SHA-256 of each part by its name, in the order in which they were written
  public record Manifest(
      String format,
      int version,
      int tables,
      String workspace,
      boolean demo,
      long sequence,
      Instant made,
      Map<String, String> parts) {}

  /// Writes what a part holds.
  public interface Content {
    /// Writes it; the stream stays open.
    void write(OutputStream out) throws IOException;
  }

  /// Reads what a part holds.
  public interface Reader {
    /// Reads it to its end.
    void read(InputStream in) throws IOException;
  }

  /// Writes a pack; the stream stays open.
  ///
  /// @param about what is said of it; its parts are left to this
  /// @return what was written as its manifest
  public static Manifest write(Manifest about, Map<String, Content> parts, OutputStream out)
      throws IOException {
    var sums = new LinkedHashMap<String, String>();
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (var part : parts.entrySet()) {
      begin(zip, part.getKey(), about.made());
      sums.put(part.getKey(), sum(part.getValue(), new Open(zip)));
      zip.closeEntry();
    }
    var manifest =
        new Manifest(
            FORMAT,
            VERSION,
            about.tables(),
            about.workspace(),
            about.demo(),
            about.sequence(),
            about.made(),
            sums);
    begin(zip, MANIFEST, about.made());
    zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    return manifest;
  }

  /// The SHA-256 of what is written, in lower-case hex.
  public static String sum(Content content, OutputStream out) throws IOException {
    var digest = sha256();
    var counted = new DigestOutputStream(out, digest);
    content.write(counted);
    counted.flush();
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Reads the manifest of a pack.
  ///
  /// @throws IOException when the file is no whole pack that this release reads
  public static Manifest manifest(Zipped zip) throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (!zip.read(MANIFEST, in -> in.transferTo(bytes))) {
      throw new IOException("it holds no manifest");
    }
    try {
      var manifest = JSON.readValue(bytes.toByteArray(), Manifest.class);
      if (!FORMAT.equals(manifest.format()) || manifest.version() > VERSION) {
        throw new IOException("it was written by a newer release, or is something else");
      }
      return manifest;
    } catch (JacksonException e) {
      throw new IOException("its manifest can't be understood", e);
    }
  }

  /// Reads one part.
  ///
  /// @throws IOException when it is not there, or not what the manifest says it is
  public static void read(Zipped zip, Manifest manifest, String part, Reader reader)
      throws IOException {
    var digest = sha256();
    var there =
        zip.read(
            part,
            bytes -> {
              var in = new DigestInputStream(bytes, digest);
              reader.read(new Kept(in));
              in.transferTo(OutputStream.nullOutputStream());
            });
    if (!there) {
      throw new IOException(part + " is missing");
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(manifest.parts().get(part))) {
      throw new IOException(part + " was changed");
    }
  }

  /// The lines of a part.
  public static BufferedReader lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static void begin(ZipOutputStream zip, String name, Instant made) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(made.toEpochMilli());
    zip.putNextEntry(entry);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Passes everything on but the end.
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() {}
  }

  /// Reads on after whoever was handed it has closed it.
  private static final class Kept extends FilterInputStream {
    Kept(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
