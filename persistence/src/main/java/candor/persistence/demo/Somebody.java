package candor.persistence.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// A made-up person.
///
/// @param latin the name in Latin letters
/// @param quality how good the answers will be, 0 to 1
record Somebody(
    String name, String latin, String place, boolean woman, int number, double quality) {
  private static final Map<String, String> LETTERS =
      Map.of("ø", "o", "ł", "l", "ı", "i", "đ", "d", "ð", "d", "æ", "ae", "ß", "ss", "œ", "oe");

  String email() {
    var host = number % 3 == 0 ? "example.com" : number % 3 == 1 ? "example.org" : "example.net";
    return slug(".") + "@" + host;
  }

  /// Among the numbers that are kept for fiction: 555-0100 to 555-0199.
  String phone() {
    var areas = new int[] {206, 312, 415, 503, 617, 718, 804, 919};
    return "+1 %d 555 01%02d".formatted(areas[number / 100 % areas.length], number % 100);
  }

  String link() {
    return "https://people.example.org/" + slug("-");
  }

  /// Text about this person: `{he}` and the like become the right words.
  String said(String text) {
    return woman
        ? text.replace("{he}", "she")
            .replace("{He}", "She")
            .replace("{his}", "her")
            .replace("{him}", "her")
            .replace("{himself}", "herself")
        : text.replaceAll("\\{(\\w+)}", "$1");
  }

  private String slug(String separator) {
    var plain =
        Normalizer.normalize(latin.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "");
    for (var letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain.replaceAll("['’]", "").replaceAll("[^a-z]+", separator);
  }
}
