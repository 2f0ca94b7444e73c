package candor.model.interview;

/// What came of planning an interview.
public sealed interface PlanResult {
  /// Stored; the interview as it is now.
  record Planned(Interview interview) implements PlanResult {}

  /// Refused: no round, minutes out of range, an unknown zone, nobody on the panel, or a kit that
  /// is in use.
  record Unsound(Problem problem) implements PlanResult {}

  /// There is no such application or interview.
  record Gone() implements PlanResult {}

  /// Why a plan is refused.
  enum Problem {
    ROUND_MISSING,
    MINUTES_OUT_OF_RANGE,
    ZONE_UNKNOWN,
    NOBODY_ON_PANEL,
    /// Notes or a scorecard have been begun with the kit it has.
    KIT_IN_USE
  }
}
