package candor.persistence.folder;

import candor.model.candidate.Document;
import candor.model.candidate.Documents;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// Keeps documents in the workspace's folder `documents`, one folder per content, named by its
/// SHA-256; the file in it carries the document's own name, so that it opens in the right program.
public final class FileDocuments implements Documents {
  static final String BYTES = "bytes";
  private final Path folder;

  /// @param folder is made when the first document is kept
  public FileDocuments(Path folder) {
    this.folder = folder;
  }

  @Override
  public Stored keep(InputStream bytes) throws IOException {
    var _ = Folders.make(folder);
    var aside = folder.resolve(UUID.randomUUID() + ".part");
    try {
      var digest = sha256();
      var size = copy(new DigestInputStream(bytes, digest), aside);
      var name = HexFormat.of().formatHex(digest.digest());
      var home = folder.resolve(name);
      var _ = Folders.make(home);
      Files.move(
          aside,
          home.resolve(BYTES),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Folders.sync(home);
      Folders.sync(folder);
      return new Stored(size, name);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /// Whether a document's bytes are there, and are the ones that were kept.
  public boolean isIntact(Document document) {
    try {
      return isName(document.sha256())
          && hash(folder.resolve(document.sha256()).resolve(BYTES)).equals(document.sha256());
    } catch (IOException unreadable) {
      return false;
    }
  }

  @Override
  public Path fileOf(Document document) throws IOException {
    if (!isIntact(document)) {
      throw new IOException("the document's bytes are not the ones that were kept");
    }
    var home = folder.resolve(document.sha256());
    var kept = home.resolve(BYTES);
    var named = home.resolve(DocumentName.safe(document.fileName()));
    Files.copy(kept, named, StandardCopyOption.REPLACE_EXISTING);
    return named;
  }

  private static long copy(InputStream bytes, Path file) throws IOException {
    try (var in = new Capped(bytes);
        var channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var size = in.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
      return size;
    }
  }

  private static String hash(Path file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private static boolean isName(String sha256) {
    return sha256.matches("[0-9a-f]{64}");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static final class Capped extends FilterInputStream {
    private long rest = LARGEST;

    Capped(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      var read = super.read(bytes, from, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      rest -= read;
      if (rest < 0) {
        throw new IOException("larger than " + LARGEST / (1024 * 1024) + " MB");
      }
    }
  }
}
