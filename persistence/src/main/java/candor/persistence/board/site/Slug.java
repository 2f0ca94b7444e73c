package candor.persistence.board.site;

import java.text.Normalizer;
import java.util.Locale;

/// A title as a part of an address: Latin letters, digits and hyphens.
final class Slug {
  private static final int LONGEST = 60;

  private Slug() {}

  static String of(String title) {
    var latin = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var slug =
        latin.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    var cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-+$", "");
    return cut.isEmpty() ? "job" : cut;
  }
}
