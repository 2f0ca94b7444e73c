package candor.model.scorecard;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a rating.
public record RatingId(UUID value) implements Id<Rating> {
  @Override
  public Kind<Rating> kind() {
    return Rating.KIND;
  }
}
