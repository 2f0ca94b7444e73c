package candor.persistence.board.mailbox;

import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.Board.Passed;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where mails are read from. Reading changes nothing there.
interface Intake {
  /// Larger mails are not read, only told of: the largest file that is kept, as mails carry it, and
  /// some more.
  int LARGEST = 40 * 1024 * 1024;

  /// What is said of a mail that was too large.
  static String tooLarge(long bytes) {
    return ("This mail is too large to be read whole: %d MB. What is attached was not taken, and"
            + " is in the mailbox still.")
        .formatted(bytes / (1024 * 1024));
  }

  /// The applications after a cursor.
  IncomingPage after(String cursor);

  /// Tries whether it can be read.
  ///
  /// @return who we are there
  String test();

  /// Applications until there are enough for a page: by their number, and by the memory that what
  /// they carry takes until it is stored.
  final class Page {
    private static final int MOST = 100;
    private static final long MOST_BYTES = 24L * 1024 * 1024;
    private final List<IncomingApplication> applications = new ArrayList<>();
    private final boolean anew;
    private long bytes;
    private int passed;

    /// @param anew whether it is the first of all
    Page(boolean anew) {
      this.anew = anew;
    }

    void add(IncomingApplication application, long size) {
      applications.add(application);
      bytes += size;
    }

    /// Passes a mail over that is no application. What machines send back is not counted: nobody
    /// applied by it.
    void pass(MimeMessage message) {
      passed += Letter.isReturned(message) ? 0 : 1;
    }

    boolean isFull() {
      return applications.size() >= MOST || bytes >= MOST_BYTES;
    }

    /// @param unreadable the names of the files that could not be read
    IncomingPage upTo(String cursor, List<String> unreadable) {
      return new IncomingPage(
          applications, cursor, Optional.of(new Passed(anew, passed, unreadable)));
    }
  }
}
