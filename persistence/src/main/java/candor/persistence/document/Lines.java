package candor.persistence.document;

import java.util.List;
import java.util.regex.Pattern;

/// What is read of a document, line by line, and no more of it than is shown.
final class Lines {
  private static final Pattern SPACES = Pattern.compile("^[ \\u00A0]+");
  private static final String LINE = "\n";
  private static final String EMPTY_LINE = "\n\n";
  private static final String COLUMN = "\t";
  private final StringBuilder text = new StringBuilder();
  private final int most;
  private String gap = "";
  private String mark = "";
  private int ended;
  private boolean cut;

  /// @param most how many characters are kept
  Lines(int most) {
    this.most = most;
  }

  /// Goes on in the line, which does not begin with spaces.
  void add(String words) {
    var isBegun = gap.isEmpty() && !text.isEmpty();
    var seen = isBegun ? words : SPACES.matcher(words).replaceFirst("");
    if (seen.isEmpty() || cut) {
      return;
    }
    if (!text.isEmpty()) {
      text.append(gap);
    }
    text.append(mark).append(seen);
    gap = "";
    mark = "";
    if (text.length() > most) {
      text.setLength(most);
      cut = true;
    }
  }

  /// Ends the line; one that had no words is seen as an empty one, however many there are.
  void end() {
    gap = gap.startsWith(LINE) ? EMPTY_LINE : LINE;
    mark = "";
    ended++;
  }

  /// Ends the line if it has words.
  void fresh() {
    if (gap.isEmpty()) {
      end();
    }
  }

  /// What comes next stands off from what was before, unless that is beside it.
  void space() {
    if (!gap.equals(COLUMN)) {
      gap = EMPTY_LINE;
    }
  }

  /// What comes next is an item of a list.
  ///
  /// @param level how deep the list is in others, from 0
  void item(int level) {
    mark = "  ".repeat(Math.clamp(level, 0, 8)) + "• ";
  }

  /// What comes next is no item after all.
  void noItem() {
    mark = "";
  }

  /// What comes next is in a table's next column: beside the last one, unless that had more than
  /// one line.
  ///
  /// @param before how many lines had ended where the last column began
  void column(int before) {
    if (ended - before <= 1) {
      gap = COLUMN;
    }
  }

  /// A table's row ends.
  void row() {
    if (gap.equals(COLUMN)) {
      gap = LINE;
    }
  }

  /// Adds what stands at the head of pages, or at their foot; first pages and even ones often say
  /// the same as others.
  void edges(List<Lines> edges) {
    edges.stream()
        .map(Lines::toString)
        .distinct()
        .forEach(
            edge -> {
              space();
              add(edge);
              space();
            });
  }

  /// How many lines have ended.
  int ended() {
    return ended;
  }

  /// Whether there was more than is kept.
  boolean isCut() {
    return cut;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
