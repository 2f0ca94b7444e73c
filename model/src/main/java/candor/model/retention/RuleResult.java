package candor.model.retention;

/// What came of adding or changing a retention rule.
public sealed interface RuleResult {
  /// Stored; the row with its new revision.
  record Saved(RetentionRule rule) implements RuleResult {}

  /// Not stored: something in it can't be.
  record Unsound(Problem problem) implements RuleResult {}

  /// Not stored, since it was changed or removed in between.
  record Stale() implements RuleResult {}

  /// Why a rule is refused.
  enum Problem {
    NAME_MISSING,
    /// Less than one month, or more than [RetentionRule#LONGEST].
    MONTHS,
    COUNTRY_UNKNOWN
  }
}
