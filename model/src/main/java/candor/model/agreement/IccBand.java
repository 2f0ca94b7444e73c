package candor.model.agreement;

/// What an intraclass correlation is taken to mean (Koo & Li 2016), who judge by the interval.
public enum IccBand {
  /// Under .5.
  POOR,
  /// From .5 to .75.
  MODERATE,
  /// From .75 to .9.
  GOOD,
  /// Over .9.
  EXCELLENT;

  /// Where the source stands.
  public static final String SOURCE = "Koo & Li 2016";

  /// The band of a value.
  public static IccBand of(double icc) {
    if (icc < 0.5) {
      return POOR;
    }
    if (icc < 0.75) {
      return MODERATE;
    }
    return icc <= 0.9 ? GOOD : EXCELLENT;
  }

  /// What an interval allows to say.
  public static Judgement<IccBand> of(Agreement.Estimated icc) {
    return new Judgement<>(of(icc.low()), of(icc.high()));
  }
}
