package candor.app.job;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The letters typed one soon after the other, for choosing from a list by its beginnings.
final class Typed {
  private static final long SOON = TimeUnit.SECONDS.toNanos(1);
  private String letters = "";
  private long last;

  /// The letters so far and this one; only this one after a pause of a second.
  String with(String letter) {
    var now = System.nanoTime();
    letters = (now - last < SOON ? letters : "") + letter.toLowerCase(Locale.ROOT);
    last = now;
    return letters;
  }
}
