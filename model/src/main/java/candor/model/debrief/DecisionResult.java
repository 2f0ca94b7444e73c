package candor.model.debrief;

import java.util.List;

/// What came of writing or sealing a decision.
public sealed interface DecisionResult {
  /// Stored, as it is now.
  record Saved(Decision decision, List<Dissent> dissents) implements DecisionResult {}

  /// Not sealed yet, since something is missing.
  record Incomplete(Missing missing) implements DecisionResult {}

  /// Refused: that draft is sealed.
  record AlreadySealed() implements DecisionResult {}

  /// There is no such application any more.
  record Gone() implements DecisionResult {}

  /// What a decision still needs.
  ///
  /// @param outcome whether nothing was chosen
  /// @param rationale whether it does not say why
  /// @param ruleReason whether the whole was judged without a reason for that
  /// @param numbers whether a mean is to be taken where nothing was rated
  record Missing(boolean outcome, boolean rationale, boolean ruleReason, boolean numbers) {
    /// What is missing of a draft.
    public static Missing of(Decision draft, Rule rule, boolean isRated) {
      return new Missing(
          draft.outcome() == null,
          draft.rationale().isBlank(),
          rule == Rule.HOLISTIC && draft.ruleReason().isBlank(),
          rule == Rule.MECHANICAL && !isRated);
    }

    /// Whether it is complete.
    public boolean isNothing() {
      return !outcome && !rationale && !ruleReason && !numbers;
    }
  }
}
