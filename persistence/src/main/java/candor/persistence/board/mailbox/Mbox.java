package candor.persistence.board.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads mails out of a file in the mbox format (RFC 4155), one after the other: each begins with a
/// line `From …`, and such lines inside of them have a `>` before.
final class Mbox {
  private static final String FROM = "From ";
  private static final int LONGEST_LINE = 1 << 20;
  private final InputStream in;
  private final int most;
  private boolean inMail;

  /// @param in buffered
  /// @param most so many bytes of a mail are kept, and the rest is passed over
  Mbox(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /// The next mail; empty at the end.
  Optional<byte[]> next() throws IOException {
    var mail = new ByteArrayOutputStream();
    for (var line = line(); line.length > 0; line = line()) {
      if (begins(line, 0)) {
        var before = inMail;
        inMail = true;
        if (before) {
          return Optional.of(mail.toByteArray());
        }
      } else if (inMail) {
        var quoted = quotes(line);
        mail.write(line, quoted, Math.min(line.length - quoted, Math.max(0, most - mail.size())));
      }
    }
    var last = inMail;
    inMail = false;
    return last ? Optional.of(mail.toByteArray()) : Optional.empty();
  }

  private static int quotes(byte[] line) {
    var quotes = 0;
    while (quotes < line.length && line[quotes] == '>') {
      quotes++;
    }
    return quotes > 0 && begins(line, quotes) ? 1 : 0;
  }

  private static boolean begins(byte[] line, int from) {
    for (var i = 0; i < FROM.length(); i++) {
      if (from + i >= line.length || line[from + i] != FROM.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  // A line with its end, or a piece of an endless one; empty at the end.
  private byte[] line() throws IOException {
    var line = new ByteArrayOutputStream(128);
    for (var c = in.read(); c >= 0; c = in.read()) {
      line.write(c);
      if (c == '\n' || line.size() >= LONGEST_LINE) {
        break;
      }
    }
    return line.toByteArray();
  }
}
