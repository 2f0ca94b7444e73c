package candor.model.note;

/// Whom a note is meant for, besides those who hire, who read all of them.
public enum Audience {
  /// Also those who are on a panel for the candidate.
  INTERVIEWERS
}
