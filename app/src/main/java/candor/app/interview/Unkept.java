package candor.app.interview;

import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLineId;
import candor.model.interview.TypedLine;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Edits that are not known to be stored; of two of one line the later counts.
final class Unkept {
  private final Map<NoteLineId, TypedLine> put = new LinkedHashMap<>();
  private final Set<NoteLineId> removed = new LinkedHashSet<>();

  boolean isEmpty() {
    return put.isEmpty() && removed.isEmpty();
  }

  /// Takes in later edits.
  void add(NoteEdits later) {
    for (var gone : later.removed()) {
      put.remove(gone);
      removed.add(gone);
    }
    for (var line : later.put()) {
      removed.remove(line.id());
      put.put(line.id(), line);
    }
  }

  /// Takes back in what could not be stored; what came after it counts.
  void back(NoteEdits earlier) {
    var later = edits();
    put.clear();
    removed.clear();
    add(earlier);
    add(later);
  }

  /// Gives all out; nothing is left.
  NoteEdits take() {
    var all = edits();
    put.clear();
    removed.clear();
    return all;
  }

  private NoteEdits edits() {
    return new NoteEdits(List.copyOf(put.values()), List.copyOf(removed));
  }
}
