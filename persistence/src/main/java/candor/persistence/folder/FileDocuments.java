package candor.persistence.folder;

import candor.model.candidate.Documents;
import candor.model.candidate.KeptFile;
import candor.model.candidate.MissingDocumentException;
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
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Keeps documents in the workspace's folder `documents`, one file per content, named by its
/// SHA-256. Another program is given a copy that carries the document's own name, so that it opens
/// in the right program, and that it is not to write into: in a folder of the same name, or, where
/// the documents are encrypted, in one that is emptied as soon as the workspace is closed.
public final class FileDocuments implements Documents {
  /// The bytes of one that was kept when each had a folder of its own.
  static final String BYTES = "bytes";

  private static final String ENDING = ".bytes";
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
  private final Path folder;
  private final Wrapping wrapping;
  private final Optional<Path> opened;

  /// @param folder is made when the first document is kept
  public FileDocuments(Path folder) {
    this(folder, Wrapping.NONE, Optional.empty());
  }

  /// @param opened for the copies that other programs are given, when not beside the documents
  public FileDocuments(Path folder, Wrapping wrapping, Optional<Path> opened) {
    this.folder = folder;
    this.wrapping = wrapping;
    this.opened = opened;
  }

  @Override
  public Stored put(InputStream bytes) throws IOException {
    var _ = Folders.make(folder);
    var aside = folder.resolve(UUID.randomUUID() + ".part");
    var done = false;
    try {
      var digest = sha256();
      var size = copy(new DigestInputStream(bytes, digest), aside);
      var name = HexFormat.of().formatHex(digest.digest());
      move(aside, file(name));
      done = true;
      return new Stored(size, name);
    } finally {
      if (!done) {
        Files.deleteIfExists(aside);
      }
    }
  }

  // Their bytes are on the disk; what is missing are the names.
  @Override
  public void settle(Collection<Stored> put) throws IOException {
    var folders = new HashSet<Path>();
    for (var each : put) {
      folders.add(file(each.sha256()).getParent());
    }
    folders.forEach(Folders::sync);
  }

  // One after another: on Windows two can't replace the same file at once.
  private synchronized void move(Path aside, Path file) throws IOException {
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Whether a document's bytes are there, and are the ones that were kept.
  public boolean isIntact(KeptFile document) {
    try {
      return write(document, OutputStream.nullOutputStream());
    } catch (IOException unreadable) {
      return false;
    }
  }

  @Override
  public InputStream open(KeptFile document) throws IOException {
    insist(document);
    return bytes(document);
  }

  @Override
  public synchronized Path fileOf(KeptFile document) throws IOException {
    insist(document);
    var name = DocumentName.safe(document.fileName());
    if (opened.isPresent()) {
      return openly(document, Folders.makePrivate(opened.get(), UUID.randomUUID()), name);
    }
    var home = Files.createDirectories(home(document.sha256()));
    for (var place : foldersIn(home)) {
      if (isCopy(place.resolve(name), document)) {
        return place.resolve(name);
      }
    }
    // What somebody wrote into an earlier copy stays.
    return openly(
        document,
        Files.exists(home.resolve(name)) ? Folders.makePrivate(home, UUID.randomUUID()) : home,
        name);
  }

  // Itself first.
  private static List<Path> foldersIn(Path home) throws IOException {
    try (var content = Files.walk(home, 1)) {
      return content.filter(Files::isDirectory).toList();
    }
  }

  private static boolean isCopy(Path file, KeptFile document) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return isOf(in, document);
    }
  }

  private static boolean isOf(DigestInputStream read, KeptFile document) {
    return HexFormat.of().formatHex(read.getMessageDigest().digest()).equals(document.sha256());
  }

  /// Writes a document's bytes into a stream.
  ///
  /// @return whether they are the ones that were kept; if not, they were written all the same
  /// @throws IOException when they can't be read
  public boolean write(KeptFile document, OutputStream out) throws IOException {
    try (var in = new DigestInputStream(bytes(document), sha256())) {
      in.transferTo(out);
      return isOf(in, document);
    }
  }

  /// The files that hold documents' bytes in a folder of documents.
  public static List<Path> filesIn(Path folder) throws IOException {
    try (var inside = Files.list(folder)) {
      return inside
          .map(each -> Files.isDirectory(each) ? each.resolve(BYTES) : each)
          .filter(FileDocuments::isDocument)
          .sorted()
          .toList();
    }
  }

  private static boolean isDocument(Path file) {
    var name = String.valueOf(file.getFileName());
    return (name.equals(BYTES) || name.endsWith(ENDING)) && Files.isRegularFile(file);
  }

  /// What belongs to a document in a folder of documents is so called, or as a file of it.
  ///
  /// @param inside a name in that folder
  public static String nameOf(Path inside) {
    var name = String.valueOf(inside.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /// Removes the copies that other programs were given, as far as these let go of them.
  ///
  /// @return whether all are gone
  public boolean forgetOpened() {
    return opened.isEmpty() || Folders.isCleared(opened.get());
  }

  private void insist(KeptFile document) throws IOException {
    if (!isIntact(document)) {
      throw new MissingDocumentException();
    }
  }

  private InputStream bytes(KeptFile document) throws IOException {
    return wrapping.open(Files.newInputStream(file(document.sha256())));
  }

  private Path openly(KeptFile document, Path into, String name) throws IOException {
    var file = into.resolve(name);
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      var _ = write(document, out);
    }
    // So that the other program asks where else to put what is written into it.
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("r--------"));
    }
    return file;
  }

  private Path file(String sha256) throws IOException {
    var home = home(sha256);
    var before = home.resolve(BYTES);
    return Files.exists(before) ? before : home.resolveSibling(home.getFileName() + ENDING);
  }

  private Path home(String sha256) throws IOException {
    if (!isName(sha256)) {
      throw new IOException("not the name of a document");
    }
    return folder.resolve(wrapping.name(sha256));
  }

  private long copy(InputStream bytes, Path file) throws IOException {
    try (var in = new Capped(bytes);
        var channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var size = wrapping.write(in, Channels.newOutputStream(channel));
      channel.force(true);
      return size;
    }
  }

  private static boolean isName(String sha256) {
    return NAME.matcher(sha256).matches();
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
