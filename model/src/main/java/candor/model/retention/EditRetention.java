package candor.model.retention;

import candor.model.store.Act;
import candor.model.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Adds retention rules and changes them.
public final class EditRetention {
  private static final Act ADD = Act.undoable("add-retention-rule");
  private static final Act EDIT = Act.undoable("edit-retention-rule");
  private static final Act REMOVE = Act.undoable("remove-retention-rule");
  private final Store store;

  public EditRetention(Store store) {
    this.store = store;
  }

  /// All rules by name.
  public List<RetentionRule> all() {
    return store.read(
        s ->
            s.all(RetentionRule.KIND).stream()
                .sorted(
                    Comparator.comparing(RetentionRule::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(rule -> rule.id().value()))
                .toList());
  }

  /// Adds a rule; it proposes from now on.
  public RuleResult add(String name, int months, RetentionStart start, String country) {
    return store.write(
        ADD,
        tx -> {
          var rule =
              new RetentionRule(
                  new RetentionRuleId(tx.newId()), name, months, start, country, true, 0);
          return problem(rule)
              .<RuleResult>map(RuleResult.Unsound::new)
              .orElseGet(() -> new RuleResult.Saved(tx.put(rule)));
        });
  }

  /// Stores a changed rule.
  ///
  /// @param edited the rule as it was read, changed
  public RuleResult edit(RetentionRule edited) {
    return store.write(
        EDIT,
        tx -> {
          var problem = problem(edited);
          if (problem.isPresent()) {
            return new RuleResult.Unsound(problem.get());
          }
          return tx.find(edited.id()).filter(r -> r.revision() == edited.revision()).isPresent()
              ? new RuleResult.Saved(tx.put(edited))
              : new RuleResult.Stale();
        });
  }

  /// Removes a rule; undo brings it back.
  public void remove(RetentionRuleId rule) {
    store.write(
        REMOVE,
        tx -> {
          tx.remove(rule);
          return rule;
        });
  }

  private static Optional<RuleResult.Problem> problem(RetentionRule rule) {
    if (rule.name().isEmpty()) {
      return Optional.of(RuleResult.Problem.NAME_MISSING);
    }
    if (!RetentionRule.mayWait(rule.months())) {
      return Optional.of(RuleResult.Problem.MONTHS);
    }
    return rule.country().isEmpty() || Countries.isCode(rule.country())
        ? Optional.empty()
        : Optional.of(RuleResult.Problem.COUNTRY_UNKNOWN);
  }
}
