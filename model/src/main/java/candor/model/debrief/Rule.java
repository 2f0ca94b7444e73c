package candor.model.debrief;

/// By which rule ratings were put together. Either way a person decides.
public enum Rule {
  /// The weighted mean of the means of the competencies. It predicts over 50 % better than putting
  /// the same ratings together in one's head (Kuncel, Klieger, Connelly & Ones 2013).
  MECHANICAL,
  /// A judgement of the whole, which says why.
  HOLISTIC
}
