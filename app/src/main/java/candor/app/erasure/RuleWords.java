package candor.app.erasure;

import candor.app.text.Texts;
import candor.model.retention.RetentionRule;
import java.util.Locale;

/// Says what a retention rule asks for.
final class RuleWords {
  private static final Texts TEXTS = Texts.in(RuleWords.class);

  private RuleWords() {}

  /// "6 months after the last application ended, Germany".
  static String of(RetentionRule rule) {
    var when = TEXTS.of("rule.after", rule.months(), TEXTS.of("rule.start." + rule.start()));
    return rule.country().isEmpty() ? when : when + ", " + country(rule.country());
  }

  static String country(String code) {
    return code.isEmpty()
        ? TEXTS.of("rule.country.all")
        : Locale.of("", code).getDisplayCountry(Locale.getDefault(Locale.Category.DISPLAY));
  }
}
