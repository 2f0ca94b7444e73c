package candor.app.history;

import java.time.Instant;
import java.util.List;

/// One operation as the user reads it.
///
/// @param sequence the operation's; of several told as one, the newest
/// @param oldest the smallest sequence told by this line
/// @param times how many operations it tells
/// @param sentence what was done, in the past tense, without who did it
/// @param takenBack whether it is itself an undo or a redo
record HistoryLine(
    long sequence,
    long oldest,
    int times,
    Instant at,
    String author,
    String sentence,
    boolean takenBack,
    List<Detail> details) {
  HistoryLine {
    details = List.copyOf(details);
  }

  /// A field that changed; `before` is empty where only the new value matters.
  record Detail(String field, String before, String after) {}

  /// Whether an older line says the same, so that one line can tell both.
  boolean sameAs(HistoryLine older) {
    return details.isEmpty()
        && older.details.isEmpty()
        && sentence.equals(older.sentence)
        && author.equals(older.author);
  }

  /// This line, telling an older one too.
  HistoryLine with(HistoryLine older) {
    return new HistoryLine(
        sequence, older.oldest, times + older.times, at, author, sentence, takenBack, List.of());
  }
}
