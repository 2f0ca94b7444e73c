package candor.app.interview;

import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.Spot;
import candor.model.interview.TypedLine;
import java.util.List;

/// The notes as they stand in the editor. On the window's thread.
interface Writing {
  /// Shows these lines in place of all others, with the caret at a spot.
  void show(List<NoteLine> lines, Spot spot);

  /// Lines that are begun from now on belong to this question.
  void ask(String question);

  /// What was typed since this was asked last.
  NoteEdits take();

  /// Where the caret is.
  Spot spot();

  /// All lines, in their order.
  List<TypedLine> lines();
}
