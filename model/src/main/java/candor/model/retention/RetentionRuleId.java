package candor.model.retention;

import candor.model.store.Id;
import candor.model.store.Kind;
import java.util.UUID;

/// Names a retention rule.
public record RetentionRuleId(UUID value) implements Id<RetentionRule> {
  @Override
  public Kind<RetentionRule> kind() {
    return RetentionRule.KIND;
  }
}
