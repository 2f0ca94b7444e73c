package candor.persistence.board;

import candor.model.candidate.Documents;
import candor.model.intake.ReceiveApplications.Fetched;
import candor.model.intake.ReceiveApplications.NamedFile;
import candor.model.posting.Board.Attachment;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.BoardException;
import candor.model.store.Text;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Fetches what is attached to applications, and keeps it. A stranger sent it: what is too large or
/// a program is left out and said to be lost, and a name that says another type than the bytes do
/// gets the type that they are.
final class Attachments {
  /// The largest file that is taken from a board, in bytes.
  static final long LARGEST = 25L * 1024 * 1024;

  private static final int MOST = 20;
  private static final int LONGEST_NAME = 200;
  private static final Pattern FOLDER = Pattern.compile("[/\\\\]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
  private static final String STOPPED = "The exchange was stopped.";
  private final Documents documents;
  private final BooleanSupplier online;
  private final boolean goOn;
  private final Beside beside;
  private Optional<IncomingApplication> leftOut = Optional.empty();

  /// Why the board is to be asked for no more files.
  private volatile Optional<BoardException> sentAway = Optional.empty();

  /// @param beside fetches them
  /// @param online once it says no, nothing more is fetched
  /// @param goOn whether files of one application that can't be fetched now are left out, so that
  ///   one that never comes does not keep everything behind it from being received
  Attachments(Documents documents, Beside beside, BooleanSupplier online, boolean goOn) {
    this.documents = documents;
    this.beside = beside;
    this.online = online;
    this.goOn = goOn;
  }

  /// An application whose files are on their way.
  record Coming(IncomingApplication application, List<Future<Taken>> files) {
    /// Fetches no more of them.
    void giveUp() {
      files.forEach(file -> file.cancel(true));
    }
  }

  /// Begins to fetch and keep what is attached to an application, while others are fetched too.
  Coming begin(IncomingApplication application) {
    return new Coming(
        application,
        application.attachments().stream()
            .limit(MOST)
            .map(attachment -> beside.begin(() -> take(attachment)))
            .toList());
  }

  /// Waits for the files of an application; they are to be settled before it is stored.
  ///
  /// @param ask asks the board something else, before each file that is left out: where that fails,
  ///   too, or the file comes now, it is not the file
  /// @throws BoardException when the board can't be asked for it now, or it can't be kept: the
  ///   application is not to be stored
  Fetched end(Coming coming, Runnable ask) {
    var application = coming.application();
    var files = new ArrayList<NamedFile>();
    var lost = new ArrayList<>(application.lost());
    for (var i = 0; i < application.attachments().size(); i++) {
      var name = name(application.attachments().get(i).name());
      if (i >= MOST) {
        lost.add("%s: more than %d files came.".formatted(name, MOST));
      } else {
        try {
          var taken = taken(coming, i, ask);
          taken.file().ifPresent(files::add);
          taken.lost().ifPresent(lost::add);
        } catch (IOException e) {
          throw notKept(e);
        }
      }
    }
    return new Fetched(application, files, lost);
  }

  /// Asks the board for no more files where it says so, here or elsewhere.
  void heed(BoardException why) {
    if (Contact.sendsAway(why)) {
      sentAway = Optional.of(why);
    }
  }

  /// Makes the files of applications durable, before these are stored.
  ///
  /// @throws BoardException when that can't be done: they are not to be stored
  void settle(List<Fetched> fetched) {
    var files =
        fetched.stream().flatMap(each -> each.files().stream()).map(NamedFile::bytes).toList();
    if (files.isEmpty()) {
      return;
    }
    try {
      documents.settle(files);
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  private Taken taken(Coming coming, int nth, Runnable ask) throws IOException {
    var attachment = coming.application().attachments().get(nth);
    try {
      return asked(coming.files().get(nth), attachment);
    } catch (BoardException e) {
      return e.reason() == BoardException.Reason.REFUSED
          ? Taken.lost(attachment, e)
          : takenAfterAll(coming.application(), attachment, ask, e);
    }
  }

  // One that was not asked for because of another is asked for once that is no reason any more.
  private Taken asked(Future<Taken> file, Attachment attachment) throws IOException {
    try {
      return ended(file, attachment);
    } catch (NotAskedException e) {
      if (sentAway.isPresent()) {
        throw e.why;
      }
      return takeNow(attachment);
    }
  }

  private Taken takeNow(Attachment attachment) throws IOException {
    try {
      return take(attachment);
    } catch (NotAskedException e) {
      throw e.why;
    } catch (BoardException e) {
      throw e;
    } catch (RuntimeException e) {
      return Taken.lost(attachment, e);
    }
  }

  // Left out are one application's in an exchange: all of them would be an outage's.
  private Taken takenAfterAll(
      IncomingApplication application, Attachment attachment, Runnable ask, BoardException why)
      throws IOException {
    if (!goOn || !online.getAsBoolean() || !leftOut.map(application::equals).orElse(true)) {
      throw why;
    }
    ask.run();
    sentAway = Optional.empty();
    try {
      return takeNow(attachment);
    } catch (BoardException e) {
      if (!online.getAsBoolean()) {
        throw e;
      }
      leftOut = Optional.of(application);
      // It is the file.
      sentAway = Optional.empty();
      return Taken.lost(attachment, e);
    }
  }

  /// What became of a file; one of both is there.
  record Taken(Optional<NamedFile> file, Optional<String> lost) {
    static Taken lost(String words) {
      return new Taken(Optional.empty(), Optional.of(words));
    }

    // What it says may be of the candidate.
    static Taken lost(Attachment attachment, RuntimeException fault) {
      return lost(
          "%s could not be taken (%s)."
              .formatted(name(attachment.name()), fault.getClass().getSimpleName()));
    }

    static Taken lost(Attachment attachment, BoardException why) {
      return lost("%s: %s".formatted(name(attachment.name()), why.getMessage()));
    }
  }

  // An error of the program with one file keeps no other away, now or with each exchange to come.
  private static Taken ended(Future<Taken> file, Attachment attachment) throws IOException {
    try {
      return file.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BoardException(BoardException.Reason.UNREACHABLE, STOPPED, e);
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case BoardException board -> throw board;
        case NotAskedException before -> throw before;
        case IOException disk -> throw disk;
        case RuntimeException fault -> Taken.lost(attachment, fault);
        case null, default -> throw new IllegalStateException(e);
      };
    }
  }

  // On any thread.
  private Taken take(Attachment attachment) throws IOException {
    if (!online.getAsBoolean()) {
      throw new BoardException(BoardException.Reason.UNREACHABLE, STOPPED);
    }
    var away = sentAway;
    if (away.isPresent()) {
      throw new NotAskedException(away.get());
    }
    try {
      return take(attachment, name(attachment.name()));
    } catch (BoardException e) {
      heed(e);
      throw e;
    }
  }

  private Taken take(Attachment attachment, String name) throws IOException {
    try (var in = new BufferedInputStream(new Capped(opened(attachment)))) {
      in.mark(FileType.HEAD);
      var head = in.readNBytes(FileType.HEAD);
      in.reset();
      var type = FileType.of(head);
      if (head.length == 0) {
        return Taken.lost("%s is empty.".formatted(name));
      }
      if (type.equals(FileType.PROGRAM)) {
        return Taken.lost("%s is a program.".formatted(name));
      }
      return new Taken(
          Optional.of(new NamedFile(type.name(name), documents.put(in))), Optional.empty());
    } catch (TooLargeException _) {
      return Taken.lost("%s is larger than %d MB.".formatted(name, LARGEST / (1024 * 1024)));
    }
  }

  private static InputStream opened(Attachment attachment) {
    try {
      return attachment.bytes().open();
    } catch (IOException e) {
      throw torn(e);
    }
  }

  private static BoardException torn(IOException e) {
    return unreachable("What is attached did not come to its end.", e);
  }

  private static BoardException notKept(IOException e) {
    return unreachable("What is attached can't be kept here.", e);
  }

  private static BoardException unreachable(String words, IOException e) {
    return new BoardException(BoardException.Reason.UNREACHABLE, words, e);
  }

  private static String name(String said) {
    var last = Arrays.asList(FOLDER.split(Text.line(said), -1)).getLast();
    var clean = UNSEEN.matcher(last).replaceAll("").strip();
    return clean.isEmpty() ? "file" : clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
  }

  /// Another answer of the board said to ask for nothing more.
  private static final class NotAskedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final BoardException why;

    NotAskedException(BoardException why) {
      super(why);
      this.why = why;
    }
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }

  // What fails while it is read is the board's, and not this computer's.
  private static final class Capped extends FilterInputStream {
    private long rest = LARGEST;

    Capped(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      var read = readOrTear(bytes, from, length);
      count(Math.max(read, 0));
      return read;
    }

    private int readOrTear(byte[] bytes, int from, int length) {
      try {
        return super.read(bytes, from, length);
      } catch (IOException e) {
        throw torn(e);
      }
    }

    private void count(int read) throws TooLargeException {
      rest -= read;
      if (rest < 0) {
        throw new TooLargeException();
      }
    }
  }
}
