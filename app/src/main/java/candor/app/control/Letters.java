package candor.app.control;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The letters typed one soon after the other, for choosing from a list by its beginnings.
final class Letters {
  private static final long SOON = TimeUnit.SECONDS.toNanos(1);
  private String letters = "";
  private long last;

  /// The letters so far and this one; only this one after a pause of a second. Nothing for what is
  /// typed by keys that lead here or open the list: Tab, Enter, and Space while no letter was.
  Optional<String> with(String letter) {
    var now = System.nanoTime();
    var before = now - last < SOON ? letters : "";
    if (letter.isEmpty()
        || Character.isISOControl(letter.codePointAt(0))
        || (before + letter).isBlank()) {
      return Optional.empty();
    }
    letters = before + letter.toLowerCase(Locale.ROOT);
    last = now;
    return Optional.of(letters);
  }
}
