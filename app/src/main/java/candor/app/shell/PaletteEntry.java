package candor.app.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// One line of the palette.
///
/// @param title the thing's name, or a command as a verb
/// @param subtitle what tells it from others of the same name; may be empty
/// @param also further words that it is looked for by, not shown; may be empty
/// @param run called on the window's thread after the palette has closed
public record PaletteEntry(Feather icon, String title, String subtitle, String also, Runnable run) {
  /// One that is found by its title alone.
  public PaletteEntry(Feather icon, String title, String subtitle, Runnable run) {
    this(icon, title, subtitle, "", run);
  }

  /// The same, found by further words, too.
  public PaletteEntry also(String words) {
    return new PaletteEntry(icon, title, subtitle, words, run);
  }

  /// Whether all these words stand in its title.
  public boolean isCalled(String words) {
    return haveAll(title, words);
  }

  /// Whether it is a command, which is looked for by further words.
  boolean isCommand() {
    return !also.isEmpty();
  }

  /// Whether its title, or what else it is looked for by, begins with these words.
  boolean begins(String words) {
    var asked = words.toLowerCase(Locale.ROOT);
    return Stream.of(title, also).anyMatch(said -> said.toLowerCase(Locale.ROOT).startsWith(asked));
  }

  /// Whether all these words stand in its title, or in what else it is looked for by.
  public boolean says(String words) {
    return haveAll(title + " " + also, words);
  }

  private static boolean haveAll(String said, String words) {
    var text = said.toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" ", -1)).allMatch(text::contains);
  }
}
