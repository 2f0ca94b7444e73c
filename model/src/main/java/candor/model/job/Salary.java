package candor.model.job;

/// A yearly pay range in whole units of its currency.
///
/// @param from the lowest; at least 0
/// @param to the highest; not below `from`
/// @param currency ISO 4217, for example `EUR`
public record Salary(long from, long to, String currency) {
  public Salary {
    if (from < 0 || to < from || !currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not a pay range");
    }
  }
}
