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

  /// @param goOn whether a file that can't be fetched now is left out, so that one that never comes
  ///   does not keep everything behind it from being received
  Attachments(Documents documents, boolean goOn) {
    this.documents = documents;
    this.goOn = goOn;
  }

  /// Keeps what is attached to an application.
  ///
  /// @throws BoardException when the board can't be asked for it now: nothing is to be stored
  Fetched fetch(IncomingApplication application) {
    var files = new ArrayList<NamedFile>();
    var lost = new ArrayList<String>();
    for (var attachment : application.attachments()) {
      var name = name(attachment.name());
      if (files.size() + lost.size() >= MOST) {
        lost.add("%s: more than %d files came.".formatted(name, MOST));
      } else {
        fetch(attachment, name, files, lost);
      }
    }
    return new Fetched(application, files, lost);
  }

  private void fetch(Attachment attachment, String name, List<NamedFile> files, List<String> lost) {
    try (var in = new BufferedInputStream(new Capped(attachment.bytes().open()))) {
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
    } catch (BoardException e) {
      if (e.reason() != BoardException.Reason.REFUSED && !goOn) {
        throw e;
      }
      lost.add("%s: %s".formatted(name, e.getMessage()));
    } catch (IOException e) {
      var torn =
          new BoardException(
              BoardException.Reason.UNREACHABLE, "What is attached did not come to its end.", e);
      if (!goOn) {
        throw torn;
      }
      lost.add("%s: %s".formatted(name, torn.getMessage()));
    }
  }

  private static String name(String said) {
    var last = Arrays.asList(Text.line(said).split("[/\\\\]", -1)).getLast();
    var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    return clean.isEmpty() ? "file" : clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
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

    private void count(int read) throws TooLargeException {
      rest -= read;
      if (rest < 0) {
        throw new TooLargeException();
      }
    }
  }
}
