package candor.persistence.db;

import static candor.persistence.db.schema.Tables.CANDIDATE;
import static candor.persistence.db.schema.Tables.TAG;

import candor.model.candidate.Candidate;
import candor.model.candidate.Tag;
import candor.model.store.Row;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.Field;

/// Columns that are worked out from a row when it is written, so that lists can be sorted and
/// searched by them.
final class Derived {
  // Letters that Unicode does not take apart, as they are typed where no key has them.
  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("ð", "d"),
          Map.entry("ø", "o"),
          Map.entry("þ", "th"),
          Map.entry("đ", "d"),
          Map.entry("ħ", "h"),
          Map.entry("ı", "i"),
          Map.entry("ł", "l"),
          Map.entry("œ", "oe"),
          Map.entry("ŧ", "t"),
          Map.entry("ς", "σ"));
  private static final Pattern LETTER = Pattern.compile(String.join("|", TYPED.keySet()));

  private Derived() {}

  static Map<Field<?>, Object> of(Row<?> row) {
    return switch (row) {
      case Candidate candidate ->
          Map.of(
              CANDIDATE.SORT_NAME, folded(candidate.name()),
              CANDIDATE.WORDS, words(candidate.name() + " " + candidate.headline()));
      case Tag tag -> Map.of(TAG.WORDS, words(tag.name()));
      default -> Map.of();
    };
  }

  /// Lower case, without accents, and with letters of other widths as the plain ones.
  static String folded(String text) {
    var lower =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    return LETTER
        .matcher(lower)
        .replaceAll(letter -> TYPED.getOrDefault(letter.group(), letter.group()));
  }

  /// Folded words, each after one space, so that the beginning of a word is found as ` begin`.
  static String words(String text) {
    return " " + folded(text).replaceAll("[^\\p{L}\\p{N}+#.@]+", " ").strip();
  }
}
