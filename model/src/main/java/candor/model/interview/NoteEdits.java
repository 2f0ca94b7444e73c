package candor.model.interview;

import java.util.List;
import java.util.stream.Collectors;

/// What was typed since the last time: lines as they are now to be, and lines that are gone. The
/// same edits may be given again, after a save that failed for example: what is stored already is
/// not written again.
///
/// @param put new lines and changed ones, each once; moved ones, too, where there was no room
/// @param removed lines that are gone; one that is put as well stays
public record NoteEdits(List<TypedLine> put, List<NoteLineId> removed) {
  /// Nothing but where the caret is.
  public static final NoteEdits NONE = new NoteEdits(List.of(), List.of());

  public NoteEdits {
    put = List.copyOf(put);
    var staying = put.stream().map(TypedLine::id).collect(Collectors.toSet());
    removed = removed.stream().filter(id -> !staying.contains(id)).distinct().toList();
  }

  /// Lines that are to be stored, and none removed.
  public static NoteEdits put(List<TypedLine> lines) {
    return new NoteEdits(lines, List.of());
  }
}
