package candor.model.candidate;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a document of a candidate.
public record DocumentId(UUID value) implements Id<Document> {
  @Override
  public Kind<Document> kind() {
    return Document.KIND;
  }
}
