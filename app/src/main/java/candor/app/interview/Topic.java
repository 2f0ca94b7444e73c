package candor.app.interview;

import candor.model.interview.AddedQuestion;
import candor.model.interview.NoteLine;
import candor.model.kit.Competency;
import candor.model.kit.Question;
import java.util.Optional;

/// Something that notes are taken under.
///
/// @param key see [NoteLine#question()]
/// @param question as the kit has it; absent for all but [Kind#KIT]
/// @param competency that it gives evidence for; absent where it gives none
/// @param added the question beyond the kit; absent for all but [Kind#ADDED]
record Topic(
    String key,
    Kind kind,
    Optional<Question> question,
    Optional<Competency> competency,
    Optional<AddedQuestion> added) {

  /// What sort of a topic it is.
  enum Kind {
    KIT,
    ADDED,
    /// Notes were taken under a question that the kit does not have any more.
    DROPPED,
    /// What the candidate asked.
    CANDIDATE,
    /// What belongs to no question.
    ELSE
  }

  static Topic of(Question question, Optional<Competency> competency) {
    return new Topic(question.key(), Kind.KIT, Optional.of(question), competency, Optional.empty());
  }

  static Topic of(AddedQuestion added, Optional<Competency> competency) {
    return new Topic(added.key(), Kind.ADDED, Optional.empty(), competency, Optional.of(added));
  }

  static Topic dropped(String key) {
    return new Topic(key, Kind.DROPPED, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Topic candidate() {
    return new Topic(
        NoteLine.CANDIDATE, Kind.CANDIDATE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Topic other() {
    return new Topic(
        NoteLine.NO_QUESTION, Kind.ELSE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Whether it is a question that I ask, which has a number.
  boolean isAsked() {
    return kind != Kind.CANDIDATE && kind != Kind.ELSE;
  }
}
