package candor.model.candidate;

/// What came of adding or changing a candidate.
public sealed interface CandidateResult {
  /// Stored; the row with its new revision.
  record Saved(Candidate candidate) implements CandidateResult {}

  /// Not stored: the name is empty, or a line is longer than [CandidateDetails#LINE].
  record Unsound(Problem problem) implements CandidateResult {}

  /// Not stored, since somebody changed it in between.
  ///
  /// @param stored what is there now
  record Conflict(Candidate stored) implements CandidateResult {}

  /// Not stored, since there is no such candidate.
  record Gone(CandidateId id) implements CandidateResult {}

  /// Why details are refused.
  enum Problem {
    NAME_MISSING,
    LINE_TOO_LONG
  }
}
