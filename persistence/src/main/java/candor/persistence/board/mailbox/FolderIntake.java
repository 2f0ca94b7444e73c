package candor.persistence.board.mailbox;

import candor.model.posting.Board.IncomingPage;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.text.Sha256;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A folder of mails in files: one in each `.eml`, many in each `.mbox`. Nothing in it is changed.
///
/// A cursor says how many files were read, the oldest first, how many mails of the next one, and a
/// checksum over what these files were. Where they are something else now, all is read again: what
/// came before is known by its contents. A file that can't be read is no part of it.
final class FolderIntake implements Intake {
  // A file that is being written still would be read in part.
  private static final Duration SETTLED = Duration.ofSeconds(3);
  private final String folder;
  private final InstantSource clock;
  private final Opening opening;

  // Found as long as this lasts: a page goes on where the one before ended.
  private final Set<Path> broken = new TreeSet<>();

  private record MailFile(Path path, long size, Instant changedAt) {}

  /// Opens a file.
  interface Opening {
    /// Its bytes from the start; the caller closes them.
    InputStream open(Path file) throws IOException;
  }

  /// How far was read.
  private record Mark(int files, int mails, String sum) {
    static Mark of(String cursor) {
      var parts = cursor.split(":", 3);
      return parts.length == 3 && (parts[0] + parts[1]).matches("\\d{2,9}")
          ? new Mark(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2])
          : new Mark(0, 0, "");
    }

    boolean isBeginning() {
      return files == 0 && mails == 0;
    }

    @Override
    public String toString() {
      return "%d:%d:%s".formatted(files, mails, sum);
    }
  }

  /// @param folder its path in full: no other is looked for where the program happens to run
  FolderIntake(String folder, InstantSource clock) {
    this(folder, clock, Files::newInputStream);
  }

  /// @param folder as above
  FolderIntake(String folder, InstantSource clock, Opening opening) {
    this.folder = folder;
    this.clock = clock;
    this.opening = opening;
  }

  @Override
  public String test() {
    var _ = files();
    return folder;
  }

  @Override
  public IncomingPage after(String cursor) {
    var files = files();
    var mark = sound(Mark.of(cursor), files);
    var page = new Page(mark.isBeginning());
    while (mark.files() < files.size() && !page.isFull()) {
      var file = files.get(mark.files());
      try {
        var read = read(file, mark.mails(), page);
        mark = read < 0 ? marked(mark.files() + 1, 0, files) : marked(mark.files(), read, files);
      } catch (IOException e) {
        // Those behind it are read as if it were not there, which somebody may have seen to.
        if (!(e instanceof NoSuchFileException)) {
          broken.add(file.path());
        }
        files.remove(file);
        mark = marked(mark.files(), 0, files);
      }
    }
    return page.upTo(mark.isBeginning() ? cursor : mark.toString(), unreadable());
  }

  /// Reads mails of a file until the page is full.
  ///
  /// @return how many of its mails were read; negative when all
  private int read(MailFile file, int before, Page page) throws IOException {
    try (var in = new BufferedInputStream(opening.open(file.path()), 1 << 16)) {
      if (file.path().getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".eml")) {
        add(in.readNBytes(LARGEST + 1), file.size(), page);
        return -1;
      }
      var mails = new Mbox(in, LARGEST + 1);
      var count = 0;
      for (var mail = mails.next(); mail.isPresent(); mail = mails.next()) {
        if (count++ >= before) {
          add(mail.get(), mail.get().length, page);
          if (page.isFull()) {
            return count;
          }
        }
      }
      return -1;
    }
  }

  private static void add(byte[] raw, long size, Page page) {
    Letter.read(raw).ifPresent(mail -> add(mail, raw, size, page));
  }

  private static void add(MimeMessage mail, byte[] raw, long size, Page page) {
    var letter = Letter.of(mail);
    if (letter.isEmpty()) {
      page.pass(mail);
    } else if (raw.length > LARGEST) {
      page.add(letter.get().begun(raw, Intake.tooLarge(size)), 0);
    } else {
      page.add(letter.get().application(raw), raw.length);
    }
  }

  private static Mark sound(Mark mark, List<MailFile> files) {
    return mark.files() + Math.min(mark.mails(), 1) <= files.size()
            && marked(mark.files(), mark.mails(), files).equals(mark)
        ? mark
        : new Mark(0, 0, "");
  }

  private static Mark marked(int count, int mails, List<MailFile> files) {
    var digest = Sha256.begun();
    files.stream()
        .limit(count + Math.min(mails, 1))
        .map(file -> "%s\n%d\n%s\n".formatted(file.path(), file.size(), file.changedAt()))
        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return new Mark(count, mails, HexFormat.of().formatHex(digest.digest(), 0, 16));
  }

  private List<MailFile> files() {
    var settled = clock.instant().minus(SETTLED);
    var files = new ArrayList<MailFile>();
    try (var found = Files.newDirectoryStream(place(), "*.{eml,mbox,EML,MBOX}")) {
      for (var path : found) {
        file(path).filter(file -> file.changedAt().isBefore(settled)).ifPresent(files::add);
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
      throw new BoardException(Reason.UNREACHABLE, "The folder with mails is not there.", e);
    }
    files.sort(Comparator.comparing(MailFile::changedAt).thenComparing(MailFile::path));
    return files;
  }

  // One that can't be read is passed by, and read once it can be: it does not keep others from it.
  private Optional<MailFile> file(Path path) {
    try {
      var is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!is.isRegularFile() || broken.contains(path)) {
        return Optional.empty();
      }
      if (Files.isReadable(path)) {
        return Optional.of(new MailFile(path, is.size(), is.lastModifiedTime().toInstant()));
      }
      broken.add(path);
    } catch (NoSuchFileException _) {
      // Somebody else removed it meanwhile.
    } catch (IOException _) {
      broken.add(path);
    }
    return Optional.empty();
  }

  private List<String> unreadable() {
    return broken.stream().map(path -> path.getFileName().toString()).toList();
  }

  private Path place() {
    var place = Path.of(folder);
    if (!place.isAbsolute()) {
      throw new BoardException(
          Reason.REFUSED, "The folder with mails must be said by its path in full.");
    }
    return place;
  }
}
