package candor.model.people;

/// What somebody does at a workspace, and so what they may see; `candor.model.access` has the rule.
public enum Role {
  /// Talks with candidates: sees the interviews on whose panel they are, and nobody else's.
  INTERVIEWER,
  /// Finds people and leads them through pipelines: sees everything but what is closed or the
  /// owner's.
  RECRUITER,
  /// Answers for who is hired: sees everything but what is closed. The owner is always one.
  MANAGER
}
