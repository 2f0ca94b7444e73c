package candor.model.note;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a note.
public record NoteId(UUID value) implements Id<Note> {
  @Override
  public Kind<Note> kind() {
    return Note.KIND;
  }
}
