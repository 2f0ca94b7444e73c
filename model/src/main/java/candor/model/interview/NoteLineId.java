package candor.model.interview;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names one line of an interviewer's notes.
public record NoteLineId(UUID value) implements Id<NoteLine> {
  @Override
  public Kind<NoteLine> kind() {
    return NoteLine.KIND;
  }
}
