package candor.model.interview;

import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;

/// That an interviewer opened a question while the clock ran.
///
/// @param question see [NoteLine#question()]
public record QuestionVisit(
    QuestionVisitId id,
    InterviewId interview,
    PersonId author,
    String question,
    Instant openedAt,
    long revision)
    implements Row<QuestionVisit> {
  /// The kind of these rows.
  public static final Kind<QuestionVisit> KIND = new Kind<>("question_visit", QuestionVisit.class);

  public QuestionVisit {
    question = Text.storable(question);
  }
}
