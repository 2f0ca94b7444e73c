package candor.model.agreement;

/// What an interval allows to say: the bands that it reaches from and to.
///
/// @param <B> the bands, worst first
public record Judgement<B extends Enum<B>>(B lowest, B highest) {
  /// Whether both ends are in one band.
  public boolean isClear() {
    return lowest == highest;
  }

  /// Whether it reaches from the worst band to the best, and so says nothing.
  public boolean isOpen() {
    var bands = lowest.getDeclaringClass().getEnumConstants();
    return lowest == bands[0] && highest == bands[bands.length - 1];
  }
}
