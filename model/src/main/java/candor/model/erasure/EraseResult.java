package candor.model.erasure;

import candor.model.candidate.CandidateId;

/// What came of asking for an erasure.
public sealed interface EraseResult {
  /// The rows are gone. The files are still to be done: until then [Erasure#state] is `ASKED`.
  record Erased(Erasure erasure) implements EraseResult {}

  /// Refused: what is known of them has to be kept.
  record Held(LegalHold hold) implements EraseResult {}

  /// Refused: no reason was given.
  record ReasonMissing() implements EraseResult {}

  /// Refused, since the reason would keep what is to be forgotten.
  ///
  /// @param word the part of the person's name, or the address, that is in it
  record ReasonNamesThem(String word) implements EraseResult {}

  /// There is no such candidate.
  record Gone(CandidateId id) implements EraseResult {}
}
