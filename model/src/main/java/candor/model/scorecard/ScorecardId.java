package candor.model.scorecard;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a scorecard.
public record ScorecardId(UUID value) implements Id<Scorecard> {
  @Override
  public Kind<Scorecard> kind() {
    return Scorecard.KIND;
  }
}
