package candor.persistence.board.practice;

import candor.persistence.board.practice.PracticeLog.Entry;
import java.util.List;
import java.util.regex.Pattern;

/// Where receiving goes on: how many applications were delivered, and a checksum over the postings
/// that they were for. So a cursor means nothing to a board that forgot what it was, or is another.
final class Cursor {
  private static final Pattern FORM = Pattern.compile("after=(\\d{1,9})-([0-9a-f]{1,16})");

  private static final long STEP = 1_000_003;

  private Cursor() {}

  static String write(int delivered, List<Entry> entries) {
    return delivered + "-" + checksum(delivered, entries);
  }

  /// How many were delivered before; none when the cursor is of another time, or no cursor.
  static int read(String query, List<Entry> entries) {
    var cursor = FORM.matcher(query);
    if (!cursor.matches()) {
      return 0;
    }
    var delivered = Integer.parseInt(cursor.group(1));
    return delivered <= entries.size() * Applicants.EACH
            && checksum(delivered, entries).equals(cursor.group(2))
        ? delivered
        : 0;
  }

  private static String checksum(int delivered, List<Entry> entries) {
    var postings = (delivered + Applicants.EACH - 1) / Applicants.EACH;
    var sum = 1L;
    for (var entry : entries.subList(0, postings)) {
      var reference = entry.reference();
      sum = sum * STEP + reference.getMostSignificantBits();
      sum = sum * STEP + reference.getLeastSignificantBits();
    }
    return Long.toHexString(sum);
  }
}
