package candor.model.interview;

import candor.model.kit.Competency;
import java.lang.Character.UnicodeBlock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

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

  /// Whether a tag may begin at a place in a text: with a sign that is not within a word.
  public static boolean begins(String text, int at) {
    return (text.charAt(at) == SIGN || text.charAt(at) == WIDE_SIGN)
        && (at == 0 || !isWord(text.codePointBefore(at)) || isUnspaced(text.codePointBefore(at)));
  }

  /// How long the tag is that begins at a place in a text, with its sign; 0 where it names none of
  /// the competencies.
  public static int length(String text, int at, List<Competency> among) {
    return begins(text, at)
        ? meant(text, at, among).map(each -> 1 + length(text, at + 1, each)).orElse(0)
        : 0;
  }

  /// Those of the competencies that a text is tagged with, in their order.
  static List<Competency> in(String text, List<Competency> among) {
    var found = new HashSet<Competency>();
    for (var at = 0; at < text.length(); at++) {
      if (begins(text, at)) {
        meant(text, at, among).ifPresent(found::add);
      }
    }
    return among.stream().filter(found::contains).toList();
  }

  // Where one's name begins another's, the longer is meant.
  private static Optional<Competency> meant(String text, int at, List<Competency> among) {
    return among.stream()
        .filter(each -> length(text, at + 1, each) > 0)
        .max(Comparator.comparingInt(each -> length(text, at + 1, each)));
  }

  private static int length(String text, int from, Competency competency) {
    var name = competency.name().strip();
    var longest = 0;
    for (var form : List.of(competency.key(), name, oneWord(name), name.replace(" ", ""))) {
      var end = from + form.length();
      if (form.length() > longest
          && text.regionMatches(true, from, form, 0, form.length())
          && endsAt(text, end)) {
        longest = form.length();
      }
    }
    return longest;
  }

  private static String oneWord(String name) {
    return name.replaceAll("\\s+", "-");
  }

  private static boolean endsAt(String text, int end) {
    return end == text.length()
        || !isWord(text.codePointAt(end))
        || (isHiragana(text.codePointAt(end)) && !isHiragana(text.codePointBefore(end)));
  }

  // Chinese and Japanese have no spaces between words. What follows a noun in Japanese is Hiragana.
  private static boolean isUnspaced(int letter) {
    return Character.isIdeographic(letter)
        || isHiragana(letter)
        || UnicodeBlock.KATAKANA.equals(UnicodeBlock.of(letter));
  }

  private static boolean isHiragana(int letter) {
    return UnicodeBlock.HIRAGANA.equals(UnicodeBlock.of(letter));
  }

  private static boolean isWord(int letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }
}
