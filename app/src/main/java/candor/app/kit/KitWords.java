package candor.app.kit;

import candor.app.text.Texts;
import candor.model.kit.KitCheck.Finding;
import candor.model.kit.KitCheck.Rule;
import candor.model.kit.KitContent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// What there is to say about kits.
final class KitWords {
  private static final Texts TEXTS = Texts.in(KitWords.class);

  private KitWords() {}

  /// How much is in it: "6 competencies, 10 questions, 95 minutes".
  static String size(KitContent kit) {
    return TEXTS.of("kit.size", kit.competencies().size(), kit.questions().size(), kit.minutes());
  }

  /// The same, shorter: "6 competencies, 95 min".
  static String brief(KitContent kit) {
    return TEXTS.of("kit.brief", kit.competencies().size(), kit.minutes());
  }

  /// What must be mended before a kit can be stored, a sentence for each finding.
  static List<String> findings(List<Finding> findings, KitContent kit) {
    return findings.stream().map(finding -> sentence(finding, kit)).distinct().toList();
  }

  /// A title that no other kit has.
  static String copyOf(String title, Set<String> taken) {
    var copy = TEXTS.of("kit.copy", title);
    return IntStream.iterate(2, n -> n + 1)
        .mapToObj(n -> n == 2 ? copy : TEXTS.of("kit.copy.more", title, n - 1))
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElse(copy);
  }

  /// The file name for a title: letters and digits of any script, and hyphens.
  static String fileName(String title) {
    var plain =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return (plain.isEmpty() ? "role-kit" : plain) + ".json";
  }

  private static String sentence(Finding finding, KitContent kit) {
    var where = part(finding, kit);
    return TEXTS.of("kit.finding." + finding.rule(), where);
  }

  private static String part(Finding finding, KitContent kit) {
    var key = finding.where();
    if (finding.rule() == Rule.ANCHORS_NOT_FIVE && !key.isBlank()) {
      return TEXTS.of("kit.part.quoted", key);
    }
    var questions = kit.questions();
    for (var i = 0; i < questions.size(); i++) {
      if (questions.get(i).key().equals(key)) {
        return TEXTS.of("kit.part.question", i + 1);
      }
    }
    var exercises = kit.exercises();
    for (var i = 0; i < exercises.size(); i++) {
      if (exercises.get(i).key().equals(key)) {
        return TEXTS.of("kit.part.exercise", i + 1);
      }
    }
    var competencies = kit.competencies();
    for (var i = 0; i < competencies.size(); i++) {
      var competency = competencies.get(i);
      if (competency.key().equals(key) || (key.isBlank() && competency.name().isBlank())) {
        return TEXTS.of("kit.part.competency", i + 1);
      }
    }
    return TEXTS.of("kit.part.quoted", key);
  }
}
