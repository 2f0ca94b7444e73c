package candor.model.interview;

import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;

/// A question that an interviewer asked beyond the kit.
///
/// @param competency the key of the competency that it gives evidence for; empty when none
/// @param text the question in one line
public record AddedQuestion(
    AddedQuestionId id,
    InterviewId interview,
    PersonId author,
    String competency,
    String text,
    Instant addedAt,
    long revision)
    implements Row<AddedQuestion> {
  /// The kind of these rows.
  public static final Kind<AddedQuestion> KIND = new Kind<>("added_question", AddedQuestion.class);

  public AddedQuestion {
    competency = Text.storable(competency);
    text = Text.line(text);
  }

  /// The key by which notes point at it, as they do at a question of the kit.
  public String key() {
    return "added:" + id.value();
  }

  /// The same question in other words, or for another competency.
  public AddedQuestion asking(String otherCompetency, String otherText) {
    return new AddedQuestion(id, interview, author, otherCompetency, otherText, addedAt, revision);
  }
}
