package candor.persistence.paper;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks text into lines that fit a width.
final class Lines {
  private static final char LEFT_TO_RIGHT = '\u200E';
  private static final char RIGHT_TO_LEFT = '\u200F';

  private Lines() {}

  /// The lines of a text; line breaks in it stay, and a word that is too long is cut.
  static List<String> of(String text, Lettering lettering, double size, double width) {
    var lines = new ArrayList<String>();
    for (var paragraph : drawable(text).split("\n", -1)) {
      var leftToRight = isLeftToRight(paragraph);
      wrap(paragraph, lettering, size, width)
          .forEach(line -> lines.add(isLeftToRight(line) == leftToRight ? line : turned(line)));
    }
    return lines;
  }

  /// Whether a text is read from the left, by its first letter that has a direction.
  static boolean isLeftToRight(String text) {
    return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  // Goes the way of its paragraph, whatever word it begins with.
  private static String turned(String line) {
    return (isLeftToRight(line) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + line;
  }

  /// Without what has no shape: tabs are spaces, other control characters go.
  private static String drawable(String text) {
    return text.replaceAll("\\r\\n?|\\u2028|\\u2029", "\n")
        .replace('\t', ' ')
        .replaceAll("[\\p{Cc}&&[^\\n]]", "");
  }

  private static List<String> wrap(
      String paragraph, Lettering lettering, double size, double width) {
    var lines = new ArrayList<String>();
    var breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(paragraph);
    var line = new StringBuilder();
    var from = breaks.first();
    for (var to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      var word = paragraph.substring(from, to);
      if (!line.isEmpty() && lettering.width(line + word.stripTrailing(), size) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(word);
      while (lettering.width(line.toString().stripTrailing(), size) > width
          && line.codePointCount(0, line.length()) > 1) {
        var fitting = fitting(line.toString(), lettering, size, width);
        lines.add(line.substring(0, fitting));
        line.delete(0, fitting);
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  // At least one letter, or it would never end.
  private static int fitting(String word, Lettering lettering, double size, double width) {
    var end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      var next = word.offsetByCodePoints(end, 1);
      if (lettering.width(word.substring(0, next), size) > width) {
        break;
      }
      end = next;
    }
    return end;
  }
}
