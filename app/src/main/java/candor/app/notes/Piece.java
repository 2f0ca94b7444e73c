package candor.app.notes;

import candor.app.control.Wrapping;
import candor.model.interview.CompetencyTag;
import candor.model.kit.Competency;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A part of a line that looks the same.
///
/// @param looks style classes
record Piece(String text, List<String> looks) {
  private static final Pattern TAG = Pattern.compile("[#＃][\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*");
  private static final Pattern WORD = Pattern.compile("\\S{1,24}\\s{0,24}|\\s{1,24}");

  /// The pieces of a line, in order; together they are the line.
  ///
  /// @param known the competencies there are; a tag of one of them stands out
  static List<Piece> of(String text, List<Competency> known) {
    var mark = Mark.of(text);
    var pieces = new ArrayList<Piece>();
    var at = 0;
    if (mark != Mark.NONE) {
      at = text.length() - text.stripLeading().length() + 1;
      pieces.add(new Piece(text.substring(0, at), List.of("note-sign")));
    }
    for (var from = at; from < text.length(); ) {
      var named = CompetencyTag.length(text, from, known);
      var length = named > 0 ? named : unknown(text, from);
      if (length > 0) {
        add(pieces, text.substring(at, from), mark.looks());
        at = from + length;
        var look = named > 0 ? "note-tag" : "note-tag-unknown";
        add(pieces, text.substring(from, at), List.of(look));
      }
      from += Math.max(1, length);
    }
    add(pieces, text.substring(at), mark.looks());
    return pieces;
  }

  private static int unknown(String text, int from) {
    var tag = TAG.matcher(text).region(from, text.length());
    return CompetencyTag.begins(text, from) && tag.lookingAt() ? tag.end() - from : 0;
  }

  // Where JavaFX cannot break right-to-left text, each word is a run of its own, which it need not
  // break.
  private static void add(List<Piece> pieces, String text, List<String> looks) {
    if (text.isEmpty()) {
      return;
    }
    if (Wrapping.isSafe(text)) {
      pieces.add(new Piece(text, looks));
      return;
    }
    var words = WORD.matcher(text);
    while (words.find()) {
      pieces.add(new Piece(words.group(), looks));
    }
  }
}
