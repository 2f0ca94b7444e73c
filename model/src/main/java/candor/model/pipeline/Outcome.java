package candor.model.pipeline;

/// How an application stands.
public enum Outcome {
  /// Under way.
  ACTIVE,
  HIRED,
  /// We said no.
  REJECTED,
  /// The candidate said no.
  WITHDRAWN
}
