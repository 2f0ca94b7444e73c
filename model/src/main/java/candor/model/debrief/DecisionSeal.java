package candor.model.debrief;

import candor.model.seal.SaltedHash;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Proves that a sealed decision was not changed: `1:` and a [SaltedHash] over what it says, the
/// numbers that it rested on and every dissent; `model/README.md` has its members.
public final class DecisionSeal {
  private static final String FIRST = "1:";

  private DecisionSeal() {}

  /// The seal of a decision.
  ///
  /// @param decision with its salt, time and basis
  /// @param dissents all of it, in any order
  public static String of(Decision decision, List<Dissent> dissents) {
    return FIRST + SaltedHash.of(decision.salt(), said(decision, dissents));
  }

  /// What is hashed, the salt aside.
  static Map<String, @Nullable Object> said(Decision decision, List<Dissent> dissents) {
    var said = new LinkedHashMap<String, @Nullable Object>();
    said.put("decision", decision.id().value().toString());
    said.put("job", decision.job().value().toString());
    said.put("application", decision.application().value().toString());
    said.put("author", decision.author().value().toString());
    said.put("outcome", name(decision.outcome()));
    said.put("rationale", decision.rationale());
    said.put("ruleReason", decision.ruleReason());
    said.put("sealedAt", Objects.toString(decision.sealedAt(), null));
    var basis = decision.basis();
    said.put("basis", basis == null ? null : basis(basis));
    said.put(
        "dissents",
        dissents.stream()
            .sorted(Comparator.comparing(dissent -> dissent.person().value().toString()))
            .map(
                dissent ->
                    Map.of(
                        "person", dissent.person().value().toString(),
                        "text", dissent.text(),
                        "notedAt", dissent.notedAt().toString()))
            .toList());
    return said;
  }

  /// Whether a sealed decision still says what it was sealed with. A draft holds no seal, so it is
  /// intact.
  public static boolean isIntact(Decision decision, List<Dissent> dissents) {
    return !decision.isSealed() || of(decision, dissents).equals(decision.seal());
  }

  private static Map<String, @Nullable Object> basis(DecisionBasis basis) {
    var said = new LinkedHashMap<String, @Nullable Object>();
    said.put("rule", basis.rule().name());
    said.put("place", basis.place());
    said.put("tied", basis.tied());
    said.put("among", basis.among());
    said.put(
        "competencies",
        basis.competencies().stream()
            .map(item -> Map.of("key", item.key(), "name", item.name(), "weight", item.weight()))
            .toList());
    said.put("raters", basis.raters().stream().map(DecisionSeal::column).toList());
    return said;
  }

  private static Map<String, Object> column(DecisionBasis.Column column) {
    return Map.of(
        "person", column.person(),
        "name", column.name(),
        "interview", column.interview(),
        "round", column.round(),
        "card", column.state().name(),
        "dropped", column.dropped(),
        "said", column.said().stream().map(DecisionSeal::said).toList());
  }

  private static Map<String, Object> said(DecisionBasis.Said said) {
    return Map.of(
        "competency", said.competency(),
        "level", said.level().name(),
        "sealed", said.sealed().name());
  }

  private static @Nullable String name(@Nullable Enum<?> one) {
    return one == null ? null : one.name();
  }
}
