package candor.app.control;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// A person's initials on a colour of their own. It says nothing that the name beside it does not,
/// so a screen reader passes over it.
public final class Avatar extends Label {
  private static final int COLOURS = 8;

  public enum Size {
    SMALL,
    NORMAL,
    LARGE
  }

  public Avatar(Object id, String name) {
    this(id, name, Size.NORMAL);
  }

  /// Shows the initials of a name.
  ///
  /// @param id the colour depends on this alone, so that it stays when the name changes
  public Avatar(Object id, String name, Size size) {
    super(initials(name));
    getStyleClass()
        .addAll(
            "avatar",
            "avatar-" + Math.floorMod(id.toString().hashCode(), COLOURS),
            "avatar-" + size.name().toLowerCase(Locale.ROOT));
    setAccessibleRole(AccessibleRole.NODE);
  }

  /// First letters of the first and the last word; one for a name of one word, and for scripts
  /// whose characters are words.
  static String initials(String name) {
    var words = Stream.of(name.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return "";
    }
    var shown =
        words.size() == 1
            ? Stream.of(words.getFirst())
            : Stream.of(words.getFirst(), words.getLast());
    return shown
        .map(word -> Character.toString(word.codePointAt(0)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
