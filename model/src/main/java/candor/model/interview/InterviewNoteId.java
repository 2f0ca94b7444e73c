package candor.model.interview;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names what one interviewer wrote under one question.
public record InterviewNoteId(UUID value) implements Id<InterviewNote> {
  @Override
  public Kind<InterviewNote> kind() {
    return InterviewNote.KIND;
  }
}
