package candor.model.candidate;

/// How a candidate is reached or found.
public enum ContactKind {
  EMAIL,
  PHONE,
  /// A profile or page on the web.
  LINK
}
