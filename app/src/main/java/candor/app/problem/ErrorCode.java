package candor.app.problem;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.CRC32;

/// A short name for a failure that stays the same each time the same thing fails, so that two
/// people can talk about it, and that tells nothing of what was being worked on.
///
/// It is made of the kinds of the exceptions and the places in Candor's own code that they went
/// through, without messages (which could hold a name) and without line numbers (which move).
///
/// @param text four letters or digits, a dash, four more
public record ErrorCode(String text) {
  private static final String OWN = "candor.";
  private static final int PLACES = 5;

  /// The code of a failure and its causes.
  public static ErrorCode of(Throwable failure) {
    var sum = new CRC32();
    var seen = new HashSet<Throwable>();
    for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      add(sum, cause.getClass().getName());
      Arrays.stream(cause.getStackTrace())
          .filter(place -> place.getClassName().startsWith(OWN))
          .limit(PLACES)
          // Names of lambdas and of generated classes change from build to build.
          .map(
              place -> (place.getClassName() + "." + place.getMethodName()).replaceAll("[$].*", ""))
          .forEach(place -> add(sum, place));
    }
    var digits = String.format(Locale.ROOT, "%08X", sum.getValue());
    return new ErrorCode(digits.substring(0, 4) + "-" + digits.substring(4));
  }

  private static void add(CRC32 sum, String word) {
    word.chars().forEach(sum::update);
    sum.update('\n');
  }
}
