package candor.model.intake;

import candor.model.candidate.Candidate;

/// A candidate who may be the person of a proposal, and why.
public record Duplicate(Candidate candidate, Reason reason, String value) {
  /// What is the same.
  public enum Reason {
    SAME_EMAIL,
    SAME_PHONE,
    /// The same profile or page.
    SAME_LINK,
    /// A document with the same bytes.
    SAME_DOCUMENT
  }
}
