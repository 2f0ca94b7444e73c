package candor.app.notes;

import candor.model.store.Text;
import java.util.regex.Pattern;

/// Text from elsewhere, as it may stand in notes.
final class Pasted {
  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

  private Pasted() {}

  /// With line feeds for all sorts of line breaks, two spaces for a tab, no other control
  /// characters, and storable.
  static String clean(String text) {
    var lines = BREAK.matcher(text).replaceAll("\n").replace("\t", "  ");
    return Text.storable(CONTROL.matcher(lines).replaceAll(""));
  }
}
