package candor.app.notes;

import candor.model.interview.TypedLine;
import java.util.List;

/// Lines that were put where others stood.
///
/// @param first the index of the first of them
record LineEdit(int first, List<TypedLine> before, List<TypedLine> after) {
  /// Whether only the words of one line changed.
  boolean isWithinALine() {
    return before.size() == 1
        && after.size() == 1
        && before.getFirst().question().equals(after.getFirst().question());
  }

  boolean isNothing() {
    return before.equals(after);
  }

  /// This edit and one that follows it in the same lines, as one.
  LineEdit then(LineEdit next) {
    return new LineEdit(first, before, next.after());
  }
}
