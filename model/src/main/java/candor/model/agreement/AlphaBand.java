package candor.model.agreement;

/// What Krippendorff's alpha is taken to mean (Krippendorff 2004, chapter 11).
public enum AlphaBand {
  /// Under .667, "the lowest conceivable limit": no conclusions.
  UNRELIABLE,
  /// From .667 on: tentative conclusions only.
  TENTATIVE,
  /// From .800 on: what it is customary to ask for.
  RELIABLE;

  /// Where the source stands.
  public static final String SOURCE = "Krippendorff 2004";

  /// The band of a value.
  public static AlphaBand of(double alpha) {
    if (alpha < 0.667) {
      return UNRELIABLE;
    }
    return alpha < 0.8 ? TENTATIVE : RELIABLE;
  }

  /// What an interval allows to say.
  public static Judgement<AlphaBand> of(Agreement.Estimated alpha) {
    return new Judgement<>(of(alpha.low()), of(alpha.high()));
  }
}
