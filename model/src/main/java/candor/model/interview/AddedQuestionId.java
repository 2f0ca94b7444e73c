package candor.model.interview;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a question that the kit does not have.
public record AddedQuestionId(UUID value) implements Id<AddedQuestion> {
  @Override
  public Kind<AddedQuestion> kind() {
    return AddedQuestion.KIND;
  }
}
