package candor.persistence.paper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Splits a text into what the page's own font can draw and what it can't.
///
/// The rest, such as a name in Arabic or Chinese, is drawn as outlines of whatever font the system
/// has for it, since those need shaping and an order of their own that a PDF's fonts don't bring.
/// What no font has is a box: something is missing, and it can be seen. What is read from right to
/// left is outlined with all between its words, since commas and brackets follow its direction.
final class Lettering {
  private static final String MISSING = "\u25A1";
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private final PDFont font;
  private final boolean bold;
  private final Map<Integer, Boolean> known = new HashMap<>();

  Lettering(PDFont font, boolean bold) {
    this.font = font;
    this.bold = bold;
  }

  PDFont font() {
    return font;
  }

  /// A part of a line.
  sealed interface Run {
    /// What it says.
    String text();

    /// Its width at a size in points.
    double width(double size);
  }

  /// What the page's font draws.
  record Own(String text, PDFont font) implements Run {
    @Override
    public double width(double size) {
      try {
        return font.getStringWidth(text) / 1000 * size;
      } catch (IOException e) {
        throw new IllegalStateException("a font that was read before", e);
      }
    }
  }

  /// What is drawn as outlines.
  ///
  /// @param layout at a size of 1000
  record Outlined(String text, TextLayout layout) implements Run {
    static final int SIZE = 1000;

    @Override
    public double width(double size) {
      return layout.getAdvance() / SIZE * size;
    }
  }

  /// A line taken apart, from left to right, in the order in which it is seen (Unicode, UAX 9).
  List<Run> runs(String line) {
    if (line.isEmpty()) {
      return List.of();
    }
    var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    var levels = new byte[bidi.getRunCount()];
    var seen = new Integer[levels.length];
    for (var i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      seen[i] = i;
    }
    Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
    var runs = new ArrayList<Run>();
    for (int at : seen) {
      var part = line.substring(bidi.getRunStart(at), bidi.getRunLimit(at));
      if (levels[at] % 2 == 0) {
        leftToRight(part, runs);
      } else {
        runs.add(outlined(part, TextAttribute.RUN_DIRECTION_RTL));
      }
    }
    return runs;
  }

  private void leftToRight(String line, List<Run> runs) {
    var from = 0;
    while (from < line.length()) {
      var first = line.codePointAt(from);
      var own = draws(first);
      var to = from + Character.charCount(first);
      while (to < line.length() && belongs(line, to, own)) {
        to += Character.charCount(line.codePointAt(to));
      }
      var part = line.substring(from, to);
      runs.add(own ? new Own(part, font) : outlined(part, TextAttribute.RUN_DIRECTION_LTR));
      from = to;
    }
  }

  double width(String line, double size) {
    return runs(line).stream().mapToDouble(run -> run.width(size)).sum();
  }

  // Spaces between two words that are outlined are as wide as their font has them.
  private boolean belongs(String line, int at, boolean own) {
    var letter = line.codePointAt(at);
    if (own || !Character.isWhitespace(letter)) {
      return draws(letter) == own;
    }
    var next = at;
    while (next < line.length() && Character.isWhitespace(line.codePointAt(next))) {
      next++;
    }
    return next < line.length() && !draws(line.codePointAt(next));
  }

  private boolean draws(int letter) {
    return known.computeIfAbsent(letter, this::isInFont);
  }

  private boolean isInFont(int letter) {
    try {
      return font.encode(Character.toString(letter)).length > 0;
    } catch (IllegalArgumentException | IOException missing) {
      return false;
    }
  }

  private Outlined outlined(String text, Boolean direction) {
    var system = new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, Outlined.SIZE);
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            letter ->
                shown.append(system.canDisplay(letter) ? Character.toString(letter) : MISSING));
    var how = Map.of(TextAttribute.FONT, system, TextAttribute.RUN_DIRECTION, direction);
    return new Outlined(text, new TextLayout(shown.toString(), how, EXACT));
  }
}
