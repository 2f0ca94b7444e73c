package candor.model.interview;

import candor.model.kit.Competency;
import java.util.ArrayList;
import java.util.List;

/// How a line of notes names a competency: `#`, also as Japanese keyboards write it, and its key or
/// name.
public final class CompetencyTag {
  private static final char SIGN = '#';
  private static final char WIDE_SIGN = '＃';

  private CompetencyTag() {}

  /// The tag to write for a competency: its name in one word, or its key where it has no name.
  public static String of(Competency competency) {
    var name = competency.name().strip();
    return SIGN + (name.isEmpty() ? competency.key() : oneWord(name));
  }

  /// Those of the competencies that a text is tagged with, in their order. Where one's name begins
  /// another's, the longer is meant.
  static List<Competency> in(String text, List<Competency> among) {
    var found = new ArrayList<Competency>();
    for (var at = 0; at < text.length(); at++) {
      if (isSign(text.charAt(at)) && (at == 0 || !isWord(text.codePointBefore(at)))) {
        add(found, text, at + 1, among);
      }
    }
    return among.stream().filter(found::contains).toList();
  }

  private static void add(List<Competency> found, String text, int from, List<Competency> among) {
    var longest = 0;
    Competency meant = null;
    for (var competency : among) {
      var length = length(text, from, competency);
      if (length > longest) {
        longest = length;
        meant = competency;
      }
    }
    if (meant != null) {
      found.add(meant);
    }
  }

  private static int length(String text, int from, Competency competency) {
    var name = competency.name().strip();
    var longest = 0;
    for (var form : List.of(competency.key(), name, oneWord(name), name.replace(" ", ""))) {
      var end = from + form.length();
      if (form.length() > longest
          && text.regionMatches(true, from, form, 0, form.length())
          && (end == text.length() || !isWord(text.codePointAt(end)))) {
        longest = form.length();
      }
    }
    return longest;
  }

  private static String oneWord(String name) {
    return name.replaceAll("\\s+", "-");
  }

  private static boolean isSign(char letter) {
    return letter == SIGN || letter == WIDE_SIGN;
  }

  private static boolean isWord(int letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }
}
