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

/// Fetches what is attached to applications, and keeps it. A stranger sent it: what is too large or
/// a program is left out and said to be lost, and a name that says another type than the bytes do
/// gets the type that they are.
final class Attachments {
  /// The largest file that is taken from a board, in bytes.
  static final long LARGEST = 25L * 1024 * 1024;

  private static final int MOST = 20;
  private static final int LONGEST_NAME = 200;
  private final Documents documents;
  private final boolean goOn;
  private Optional<IncomingApplication> leftOut = Optional.empty();

  /// @param goOn whether files of one application that can't be fetched now are left out, so that
  ///   one that never comes does not keep everything behind it from being received
  Attachments(Documents documents, boolean goOn) {
    this.documents = documents;
    this.goOn = goOn;
  }

  /// Keeps what is attached to an application.
  ///
  /// @param ask asks the board something else, before each file that is left out: where that fails,
  ///   too, it is not the file
  /// @throws BoardException when the board can't be asked for it now, or it can't be kept: the
  ///   application is not to be stored
  Fetched fetch(IncomingApplication application, Runnable ask) {
    var files = new ArrayList<NamedFile>();
    var lost = new ArrayList<String>();
    for (var attachment : application.attachments()) {
      var name = name(attachment.name());
      if (files.size() + lost.size() >= MOST) {
        lost.add("%s: more than %d files came.".formatted(name, MOST));
      } else {
        try {
          fetch(attachment, name, files, lost);
        } catch (BoardException e) {
          if (e.reason() != BoardException.Reason.REFUSED) {
            leaveOut(application, ask, e);
          }
          lost.add("%s: %s".formatted(name, e.getMessage()));
        } catch (IOException e) {
          throw unreachable("What is attached can't be kept here.", e);
        }
      }
    }
    return new Fetched(application, files, lost);
  }

  // One application's in an exchange: all of them would be an outage's.
  private void leaveOut(IncomingApplication application, Runnable ask, BoardException why) {
    if (!goOn || !leftOut.map(application::equals).orElse(true)) {
      throw why;
    }
    ask.run();
    leftOut = Optional.of(application);
  }

  private void fetch(Attachment attachment, String name, List<NamedFile> files, List<String> lost)
      throws IOException {
    try (var in = new BufferedInputStream(new Capped(opened(attachment)))) {
      in.mark(FileType.HEAD);
      var head = in.readNBytes(FileType.HEAD);
      in.reset();
      var type = FileType.of(head);
      if (head.length == 0) {
        lost.add("%s is empty.".formatted(name));
      } else if (type.equals(FileType.PROGRAM)) {
        lost.add("%s is a program.".formatted(name));
      } else {
        files.add(new NamedFile(type.name(name), documents.keep(in)));
      }
    } catch (TooLargeException e) {
      lost.add("%s is larger than %d MB.".formatted(name, LARGEST / (1024 * 1024)));
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

  private static BoardException unreachable(String words, IOException e) {
    return new BoardException(BoardException.Reason.UNREACHABLE, words, e);
  }

  private static String name(String said) {
    var last = Arrays.asList(Text.line(said).split("[/\\\\]", -1)).getLast();
    var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    return clean.isEmpty() ? "file" : clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
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
