package candor.model.intake;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a reply.
public record ReplyId(UUID value) implements Id<Reply> {
  @Override
  public Kind<Reply> kind() {
    return Reply.KIND;
  }
}
