package candor.model.interview;

/// How far an interview is.
public enum InterviewState {
  PLANNED,
  /// Its clock runs.
  STARTED,
  ENDED,
  CANCELLED
}
