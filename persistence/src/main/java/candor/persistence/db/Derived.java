package candor.persistence.db;

import static candor.persistence.db.schema.Tables.CANDIDATE;

import candor.model.candidate.Candidate;
import candor.model.store.Row;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;

/// Columns that are worked out from a row when it is written, so that lists can be sorted and
/// searched by them.
final class Derived {
  private Derived() {}

  static Map<Field<?>, Object> of(Row<?> row) {
    return row instanceof Candidate candidate
        ? Map.of(
            CANDIDATE.SORT_NAME, folded(candidate.name()),
            CANDIDATE.WORDS, words(candidate.name() + " " + candidate.headline()))
        : Map.of();
  }

  /// Lower case, without accents.
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  /// Folded words, each after one space, so that the beginning of a word is found as ` begin`.
  static String words(String text) {
    return " " + folded(text).replaceAll("[^\\p{L}\\p{N}+#.@]+", " ").strip();
  }
}
