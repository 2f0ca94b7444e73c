package candor.model.posting;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a board that this workspace uses.
public record BoardId(UUID value) implements Id<BoardAccount> {
  @Override
  public Kind<BoardAccount> kind() {
    return BoardAccount.KIND;
  }
}
