package candor.model.agreement;

/// What can be said of an agreement or a difference: a number with its uncertainty, or that there
/// is too little to say it. There is no number without an interval.
public sealed interface Agreement {
  /// A number.
  ///
  /// @param value the estimate
  /// @param low the lower end of its interval
  /// @param high the upper end
  /// @param units how many units it rests on
  /// @param raters how many raters it rests on
  record Estimated(double value, double low, double high, int units, int raters)
      implements Agreement {}

  /// Too little data to say.
  ///
  /// @param units how many units there were that could be compared
  /// @param raters how many raters there were who could be compared
  record TooLittle(Reason reason, int units, int raters) implements Agreement {}

  /// Why nothing is said.
  enum Reason {
    /// Nothing was rated by two raters.
    FEWER_THAN_TWO_RATERS,
    /// Fewer than [Bootstrap#FEWEST_UNITS] units can be compared.
    TOO_FEW_UNITS,
    /// What was rated does not differ, so that agreement can't be told from chance: the coefficient
    /// is not defined (Krippendorff 2004, chapter 11).
    NO_VARIATION,
    /// There is a number, but in more than one of twenty resamples there is none: it hangs on a few
    /// units.
    HANGS_ON_FEW_UNITS
  }
}
