package candor.model.retention;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.util.Locale;

/// How long what is known of candidates is kept. A rule proposes; it erases nobody.
///
/// @param name what the user calls it
/// @param months how many after the start
/// @param country ISO 3166-1 alpha-2, upper case; empty for all that no other rule names
/// @param enabled whether it proposes anything
public record RetentionRule(
    RetentionRuleId id,
    String name,
    int months,
    RetentionStart start,
    String country,
    boolean enabled,
    long revision)
    implements Row<RetentionRule> {
  /// The kind of these rows.
  public static final Kind<RetentionRule> KIND = new Kind<>("retention_rule", RetentionRule.class);

  /// The most months.
  public static final int LONGEST = 600;

  public RetentionRule {
    name = Text.line(name);
    country = Text.line(country).toUpperCase(Locale.ROOT);
  }

  /// Whether a rule may wait for so many months.
  public static boolean mayWait(int months) {
    return months >= 1 && months <= LONGEST;
  }
}
