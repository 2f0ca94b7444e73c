package candor.model.interview;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names one time at which a question was opened.
public record QuestionVisitId(UUID value) implements Id<QuestionVisit> {
  @Override
  public Kind<QuestionVisit> kind() {
    return QuestionVisit.KIND;
  }
}
