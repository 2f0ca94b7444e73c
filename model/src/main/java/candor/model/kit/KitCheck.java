package candor.model.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// The rules that a kit keeps before it is stored, wherever it comes from.
public final class KitCheck {
  private KitCheck() {}

  /// What is wrong with a kit.
  public enum Rule {
    /// The title is empty.
    TITLE_MISSING,
    /// It has no competency.
    NO_COMPETENCY,
    /// Two competencies, questions or exercises share a key, or a key is empty.
    KEY_TWICE,
    /// A competency has no name.
    NAME_MISSING,
    /// A competency has not exactly five anchors with text.
    ANCHORS_NOT_FIVE,
    /// A question or exercise points at no competency of the kit.
    UNKNOWN_COMPETENCY,
    /// A question has no text.
    QUESTION_EMPTY,
    /// Minutes are below 1 or above 480.
    MINUTES_OUT_OF_RANGE
  }

  /// One broken rule.
  ///
  /// @param where the name or key of the part that breaks it; empty for the kit itself
  public record Finding(Rule rule, String where) {}

  /// Everything that is wrong, in the order of the kit; empty when it is sound.
  public static List<Finding> findings(KitContent kit) {
    var found = new ArrayList<Finding>();
    if (kit.title().isBlank()) {
      found.add(new Finding(Rule.TITLE_MISSING, ""));
    }
    if (kit.competencies().isEmpty()) {
      found.add(new Finding(Rule.NO_COMPETENCY, ""));
    }
    keys(kit.competencies().stream().map(Competency::key), found);
    keys(kit.questions().stream().map(Question::key), found);
    keys(kit.exercises().stream().map(Exercise::key), found);
    kit.competencies().forEach(competency -> check(competency, found));
    kit.questions().forEach(question -> check(kit, question, found));
    kit.exercises().forEach(exercise -> check(kit, exercise, found));
    return found;
  }

  private static void keys(Stream<String> keys, List<Finding> found) {
    var seen = new HashSet<String>();
    keys.filter(key -> key.isBlank() || !seen.add(key))
        .forEach(key -> found.add(new Finding(Rule.KEY_TWICE, key)));
  }

  private static void check(Competency competency, List<Finding> found) {
    if (competency.name().isBlank()) {
      found.add(new Finding(Rule.NAME_MISSING, competency.key()));
    }
    if (competency.anchors().size() != Competency.LEVELS
        || competency.anchors().stream().anyMatch(String::isBlank)) {
      found.add(new Finding(Rule.ANCHORS_NOT_FIVE, competency.name()));
    }
  }

  private static void check(KitContent kit, Question question, List<Finding> found) {
    if (question.text().isBlank()) {
      found.add(new Finding(Rule.QUESTION_EMPTY, question.key()));
    }
    if (kit.competency(question.competency()).isEmpty()) {
      found.add(new Finding(Rule.UNKNOWN_COMPETENCY, question.key()));
    }
    minutes(question.minutes(), question.key(), found);
  }

  private static void check(KitContent kit, Exercise exercise, List<Finding> found) {
    exercise.competencies().stream()
        .filter(key -> kit.competency(key).isEmpty())
        .forEach(key -> found.add(new Finding(Rule.UNKNOWN_COMPETENCY, exercise.key())));
    minutes(exercise.minutes(), exercise.key(), found);
  }

  private static void minutes(int minutes, String where, List<Finding> found) {
    if (minutes < 1 || minutes > 480) {
      found.add(new Finding(Rule.MINUTES_OUT_OF_RANGE, where));
    }
  }
}
