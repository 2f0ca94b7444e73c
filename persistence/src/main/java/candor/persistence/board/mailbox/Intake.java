package candor.persistence.board.mailbox;

import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import java.util.ArrayList;
import java.util.List;

/// Where mails are read from. Reading changes nothing there.
interface Intake {
  /// Larger mails are not read, only told of: the largest file that is kept, as mails carry it, and
  /// some more.
  int LARGEST = 40 * 1024 * 1024;

  /// What is said of a mail that was too large, in place of what it carries.
  static String tooLarge(long bytes) {
    return ("[This mail is too large to be read whole: %d MB. What is attached was not taken, and"
            + " is in the mailbox still.]")
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
    private long bytes;

    void add(IncomingApplication application, long size) {
      applications.add(application);
      bytes += size;
    }

    boolean isFull() {
      return applications.size() >= MOST || bytes >= MOST_BYTES;
    }

    IncomingPage upTo(String cursor) {
      return new IncomingPage(applications, cursor);
    }
  }
}
