package candor.model.kit;

import candor.model.store.Text;
import java.util.List;
import java.util.Optional;

/// What a role kit says; the shape of the kit files too.
///
/// @param family the trade, for example `Engineering`
/// @param overview paragraphs
/// @param lookFor sentences
public record KitContent(
    String title,
    String family,
    String summary,
    List<String> overview,
    List<String> lookFor,
    List<Competency> competencies,
    List<Question> questions,
    List<Exercise> exercises,
    List<Sourcing> sourcing) {
  public KitContent {
    title = Text.storable(title);
    family = Text.storable(family);
    summary = Text.storable(summary);
    overview = Text.storable(overview);
    lookFor = Text.storable(lookFor);
    competencies = List.copyOf(competencies);
    questions = List.copyOf(questions);
    exercises = List.copyOf(exercises);
    sourcing = List.copyOf(sourcing);
  }

  /// The competency of this key.
  public Optional<Competency> competency(String key) {
    return competencies.stream().filter(competency -> competency.key().equals(key)).findFirst();
  }

  /// The planned minutes of all questions.
  public int minutes() {
    return questions.stream().mapToInt(Question::minutes).sum();
  }

  /// The same kit under another title.
  public KitContent titled(String other) {
    return new KitContent(
        other, family, summary, overview, lookFor, competencies, questions, exercises, sourcing);
  }
}
